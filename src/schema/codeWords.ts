/** The words of the code lists, one file of `data/codelists/` each. The compiler knows the codes from `codes.ts`. */
import accesses from "../../data/codelists/accesses.json";
import bases from "../../data/codelists/bases.json";
import comparisons from "../../data/codelists/comparisons.json";
import conditions from "../../data/codelists/conditions.json";
import consentScopes from "../../data/codelists/consent-scopes.json";
import dossierStatuses from "../../data/codelists/dossier-statuses.json";
import finalities from "../../data/codelists/finalities.json";
import liabilities from "../../data/codelists/liabilities.json";
import linkTypes from "../../data/codelists/link-types.json";
import media from "../../data/codelists/media.json";
import met from "../../data/codelists/met.json";
import moneyKinds from "../../data/codelists/money-kinds.json";
import natures from "../../data/codelists/natures.json";
import paidTimes from "../../data/codelists/paid-times.json";
import partyKinds from "../../data/codelists/party-kinds.json";
import personIdentities from "../../data/codelists/person-identities.json";
import planes from "../../data/codelists/planes.json";
import positions from "../../data/codelists/positions.json";
import proceedingStatuses from "../../data/codelists/proceeding-statuses.json";
import responseStatuses from "../../data/codelists/response-statuses.json";
import retains from "../../data/codelists/retains.json";
import roles from "../../data/codelists/roles.json";
import seenIn from "../../data/codelists/seen-in.json";
import settings from "../../data/codelists/settings.json";
import sourceTypes from "../../data/codelists/source-types.json";
import stages from "../../data/codelists/stages.json";
import states from "../../data/codelists/states.json";
import statistics from "../../data/codelists/statistics.json";
import supports from "../../data/codelists/supports.json";
import tasks from "../../data/codelists/tasks.json";
import taxes from "../../data/codelists/taxes.json";
import transfers from "../../data/codelists/transfers.json";
import translators from "../../data/codelists/translators.json";
import units from "../../data/codelists/units.json";
import verdicts from "../../data/codelists/verdicts.json";
import verifications from "../../data/codelists/verifications.json";
import views from "../../data/codelists/views.json";
import workerStatuses from "../../data/codelists/worker-statuses.json";

/** One word per language of the product. */
export type CodeText = Readonly<Record<string, string>>;

export type CodeWords = {
  readonly label: CodeText;
  readonly definition: CodeText;
};

export type CodeList = {
  /** An unknown code is an error in a closed list; in an open one it is shown as written. */
  readonly closed: boolean;
  /** In the order of the file. */
  readonly codes: ReadonlyMap<string, CodeWords>;
};

type CodeFile = {
  readonly id: string;
  readonly closed: boolean;
  readonly codes: readonly (CodeWords & { readonly code: string })[];
};

const listOf = ({ closed, codes }: CodeFile): CodeList => ({
  closed,
  codes: new Map(codes.map(({ code, label, definition }) => [code, { label, definition }])),
});

/** Every list by its id, except countries and currencies, whose names come from `Intl`. */
export const codeLists = {
  accesses: listOf(accesses),
  bases: listOf(bases),
  comparisons: listOf(comparisons),
  conditions: listOf(conditions),
  "consent-scopes": listOf(consentScopes),
  "dossier-statuses": listOf(dossierStatuses),
  finalities: listOf(finalities),
  liabilities: listOf(liabilities),
  "link-types": listOf(linkTypes),
  media: listOf(media),
  met: listOf(met),
  "money-kinds": listOf(moneyKinds),
  natures: listOf(natures),
  "paid-times": listOf(paidTimes),
  "party-kinds": listOf(partyKinds),
  "person-identities": listOf(personIdentities),
  planes: listOf(planes),
  positions: listOf(positions),
  "proceeding-statuses": listOf(proceedingStatuses),
  "response-statuses": listOf(responseStatuses),
  retains: listOf(retains),
  roles: listOf(roles),
  "seen-in": listOf(seenIn),
  settings: listOf(settings),
  "source-types": listOf(sourceTypes),
  stages: listOf(stages),
  states: listOf(states),
  statistics: listOf(statistics),
  supports: listOf(supports),
  tasks: listOf(tasks),
  taxes: listOf(taxes),
  transfers: listOf(transfers),
  translators: listOf(translators),
  units: listOf(units),
  verdicts: listOf(verdicts),
  verifications: listOf(verifications),
  views: listOf(views),
  "worker-statuses": listOf(workerStatuses),
} as const satisfies Readonly<Record<string, CodeList>>;

export type CodeListId = keyof typeof codeLists;
