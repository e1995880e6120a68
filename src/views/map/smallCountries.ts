/**
 * Where the countries and territories are that are too small for the atlas, in degrees north and east, to a tenth of a
 * degree: the town after which the time zone database of IANA (`zone.tab`, public domain) names the first of their
 * zones. Bouvet Island and Heard Island have no zone, and are written by hand.
 */
import type { GeoPoint } from "../../model/index.ts";

const LIST = `
  AD 42.5 1.5, AG 17.1 -61.8, AI 18.2 -63.1, AS -14.3 -170.7, AW 12.5 -70, AX 60.1 20,
  BB 13.1 -59.6, BH 26.4 50.6, BL 17.9 -62.8, BM 32.3 -64.8, BQ 12.2 -68.3, BV -54.4 3.4,
  CC -12.2 96.9, CK -21.2 -159.8, CV 14.9 -23.5, CW 12.2 -69, CX -10.4 105.7, DM 15.3 -61.4,
  FM 7.4 151.8, FO 62 -6.8, GD 12.1 -61.7, GG 49.5 -2.5, GI 36.1 -5.3,
  GP 16.2 -61.5, GS -54.3 -36.5, GU 13.5 144.8, HK 22.3 114.2, HM -53.1 73.5, IM 54.2 -4.5,
  IO -7.3 72.4, JE 49.2 -2.1, KI 1.4 173, KM -11.7 43.3, KN 17.3 -62.7, KY 19.3 -81.4,
  LC 14 -61, LI 47.2 9.5, MC 43.7 7.4, MF 18.1 -63.1, MH 7.2 171.2, MO 22.2 113.5,
  MP 15.2 145.8, MQ 14.6 -61.1, MS 16.7 -62.2, MT 35.9 14.5, MU -20.2 57.5, MV 4.2 73.5,
  NF -29 168, NR -0.5 166.9, NU -19 -169.9, PF -17.5 -149.6, PM 47.1 -56.3, PN -25.1 -130.1,
  PW 7.3 134.5, RE -20.9 55.5, SC -4.7 55.5, SG 1.3 103.9, SH -15.9 -5.7,
  SM 43.9 12.5, ST 0.3 6.7, SX 18.1 -63, TC 21.5 -71.1, TK -9.4 -171.2, TO -21.1 -175.2,
  TV -8.5 179.2, UM 28.2 -177.4, VA 41.9 12.5, VC 13.2 -61.2, VG 18.5 -64.6, VI 18.4 -64.9,
  WF -13.3 -176.2, WS -13.8 -171.7, YT -12.8 45.2,
`;

/** Maps ISO 3166-1 alpha-2 to a point. */
export const smallCountries: ReadonlyMap<string, GeoPoint> = new Map(
  LIST.trim()
    .replace(/,$/, "")
    .split(",")
    .map(entry => {
      const [code, lat, lon] = entry.trim().split(" ");
      return [code!, { lat: Number(lat), lon: Number(lon) }];
    }),
);
