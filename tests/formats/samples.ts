/** Small files of each foreign format, made for the tests. All names in them are made up. */
import type { FormatName, GivenFile } from "../../src/formats/index.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const lines = (...values: readonly unknown[]): string => values.map(value => `${JSON.stringify(value)}\n`).join("");

export type Sample = GivenFile & { readonly format: FormatName };

const sample = (format: FormatName, name: string, content: string | Uint8Array): Sample => ({
  format,
  name,
  bytes: typeof content === "string" ? utf8(content) : content,
});

const entity = (id: string, schema: string, properties: Record<string, readonly string[]>) => ({
  id,
  schema,
  properties,
});

export const ftmEntities = [
  entity("acme", "Company", {
    name: ["Acme Speech"],
    country: ["us"],
    leiCode: ["5493001KJTIIGC8Y1R12"],
    alias: ["ACME"],
  }),
  entity("maren", "Company", {
    name: ["Maren Data", "Maren"],
    jurisdiction: ["ke"],
    website: ["https://maren.example"],
  }),
  entity("labellers", "Organization", { name: ["Labellers of Maren"], classification: ["worker-group"] }),
  entity("ada", "Person", { name: ["Ada Example"], nationality: ["fr"], passportNumber: ["X1"] }),
  entity("k1", "Contract", { title: ["Speech data"], authority: ["acme"], contractDate: ["2023-04"] }),
  entity("a1", "ContractAward", {
    ...{ contract: ["k1"], supplier: ["maren"], amount: ["120000"], currency: ["EUR"] },
    ...{ startDate: ["2023-04"], sourceUrl: ["https://tenders.example/1"] },
  }),
  entity("o1", "Ownership", { owner: ["ada"], asset: ["maren"], percentage: ["60"], startDate: ["2020"] }),
  entity("d1", "Directorship", { director: ["ada"], organization: ["maren"], role: ["chair"] }),
  entity("u1", "UnknownLink", { subject: ["maren"], object: ["labellers"], role: ["labels for"] }),
  entity("p1", "Payment", { payer: ["maren"], beneficiary: ["labellers"], amount: ["2.5"], currency: ["USD"] }),
  entity("c1", "CourtCase", {
    name: ["Labellers v Maren"],
    country: ["ke"],
    court: ["Labour Court"],
    fileDate: ["2024-02-01"],
  }),
  entity("cp1", "CourtCaseParty", { case: ["c1"], party: ["maren"], role: ["defendant"] }),
  entity("f1", "Family", { person: ["ada"], relative: ["ada"] }),
  entity("doc", "Pages", { fileName: ["memo.pdf"] }),
];

const statement = (recordId: string, recordType: string, recordDetails: unknown, more: object = {}) => ({
  statementId: `${recordId}-${"0".repeat(32)}`.slice(0, 40),
  declarationSubject: "firm",
  statementDate: "2024-05-01",
  recordId,
  recordType,
  recordStatus: "new",
  recordDetails,
  ...more,
});

export const bodsStatements = [
  statement("firm", "entity", {
    ...{ isComponent: false, entityType: { type: "registeredEntity" }, name: "Firm One Ltd" },
    ...{ jurisdiction: { name: "Kenya", code: "KE" }, identifiers: [{ scheme: "KE-RSO", id: "77" }] },
  }),
  statement("owner", "person", { isComponent: false, personType: "knownPerson", names: [{ fullName: "Ada Example" }] }),
  statement("gone", "person", { isComponent: false, personType: "knownPerson", names: [{ fullName: "Ben Example" }] }),
  statement("r1", "relationship", {
    ...{ isComponent: false, subject: "firm", interestedParty: "owner" },
    interests: [
      { type: "shareholding", share: { exact: 60 }, startDate: "2021-05-01" },
      { type: "boardMember", startDate: "2022-01-01" },
    ],
  }),
  statement("r2", "relationship", {
    ...{
      isComponent: false,
      subject: "firm",
      interests: [{ type: "votingRights", share: { minimum: 25, maximum: 50 } }],
    },
    interestedParty: { reason: "interestedPartyHasNotProvidedInformation", description: "Not told" },
  }),
  statement(
    "gone",
    "person",
    { isComponent: false, personType: "knownPerson" },
    { statementDate: "2025-01-01", recordStatus: "closed" },
  ),
];

export const bodsOld = [
  {
    statementID: "e-1",
    statementType: "entityStatement",
    entityType: "registeredEntity",
    name: "Old Firm",
    incorporatedInJurisdiction: { code: "GB-SCT", name: "Scotland" },
  },
  {
    statementID: "p-1",
    statementType: "personStatement",
    personType: "knownPerson",
    names: [{ type: "individual", fullName: "Cara Example" }],
  },
  {
    statementID: "o-1",
    statementType: "ownershipOrControlStatement",
    subject: { describedByEntityStatement: "e-1" },
    interestedParty: { describedByPersonStatement: "p-1" },
    interests: [{ type: "voting-rights", share: { exact: 100 } }],
  },
  {
    statementID: "o-2",
    statementType: "ownershipOrControlStatement",
    subject: { describedByEntityStatement: "e-1" },
    interestedParty: { unspecified: { reason: "unknown", description: "Nobody asked" } },
    interests: [],
  },
];

export const ocdsRelease = {
  ocid: "ocds-made-up-1",
  id: "1",
  date: "2024-03-01T00:00:00Z",
  tag: ["contract"],
  parties: [
    { id: "city", name: "City of Nowhere", roles: ["buyer"], address: { countryName: "Kenya" } },
    { id: "main", name: "Main Works", roles: ["supplier", "tenderer"], identifier: { scheme: "KE-RSO", id: "1" } },
    { id: "sub", name: "Sub Works", roles: ["subcontractor"] },
    { id: "lost", name: "Lost Bid", roles: ["tenderer"] },
  ],
  buyer: { id: "city", name: "City of Nowhere" },
  tender: { id: "t", title: "A road", items: [{ id: "1" }] },
  awards: [
    {
      id: "aw",
      status: "active",
      suppliers: [{ id: "main", name: "Main Works" }],
      value: { amount: 100, currency: "KES" },
      subcontracting: {
        value: { amount: 40, currency: "KES" },
        subcontracts: [
          {
            id: "s1",
            subcontractor: { id: "sub", name: "Sub Works" },
            mainContractors: [{ id: "main", name: "Main Works" }],
          },
        ],
      },
    },
    { id: "aw2", status: "cancelled", suppliers: [{ id: "lost", name: "Lost Bid" }] },
  ],
  contracts: [
    {
      id: "co",
      awardID: "aw",
      title: "Road works",
      value: { amount: 95.5, currency: "KES" },
      period: { startDate: "2024-04-01T00:00:00Z", endDate: "2025-04-01T00:00:00Z" },
    },
  ],
};
const ocdsOld = {
  uri: "https://tenders.example/old.json",
  publishedDate: "2015-01-01",
  publisher: { name: "Old Tenders" },
  releases: [
    {
      ocid: "ocds-made-up-2",
      id: "1",
      date: "2015-01-01",
      tag: ["award"],
      buyer: { name: "Ministry", identifier: { scheme: "XX", id: "9" } },
      awards: [{ id: "1", suppliers: [{ name: "Builder" }, { name: "Painter" }] }],
      contracts: [{ id: "2", awardID: "1", value: { amount: 10, currency: "EUR" } }],
    },
  ],
};

export const kumuPlain = {
  elements: [
    { id: "e1", label: "Acme", type: "Company", description: "Orders work" },
    { id: "e2", label: "Maren", type: "organisation", Country: "Kenya", tags: ["x"] },
    { label: "Labellers", type: "worker-group" },
    { id: "e4", label: "Circle", type: "Coalition" },
  ],
  connections: [
    { id: "c1", from: "e1", to: "e2", type: "subcontracts to", direction: "directed", label: "Speech data" },
    { id: "c2", from: "Maren", to: "labellers", type: "feeds", direction: "undirected" },
    { id: "c3", from: "e4", to: "e2", type: "owns", direction: "directed", share: "40 %" },
    { id: "c4", from: "e4", to: "Someone else", direction: "mutual" },
  ],
  loops: [{ label: "A loop", type: "Reinforcing" }],
};
const kumuProject = {
  name: "A project",
  maps: [{ _id: "m" }],
  elements: [
    { _id: "elem-A", attributes: { label: "Acme", "element type": "Company" } },
    { _id: "elem-B", attributes: { label: "Maren", "element type": "Company" } },
  ],
  connections: [
    {
      _id: "conn-1",
      direction: "undirected",
      delayed: false,
      from: "elem-A",
      to: "elem-B",
      attributes: { "connection type": "supplies" },
    },
  ],
};

/** As the program Cytoscape 3 exports a network: SUIDs, columns with their shared names. */
export const cyjs = {
  format_version: "1.0",
  generated_by: "cytoscape-3.10.3",
  target_cytoscapejs_version: "~2.1",
  data: { shared_name: "A network", name: "A network", SUID: 52, __Annotations: [], selected: true },
  elements: {
    nodes: [
      {
        data: { id: "62", shared_name: "Acme", name: "Acme", SUID: 62, selected: false, country: "US" },
        position: { x: 1, y: 2 },
        selected: false,
      },
      {
        data: { id: "64", shared_name: "Maren", name: "Maren", SUID: 64, selected: false, Staff: 12 },
        position: { x: 3, y: 4 },
        selected: false,
      },
      { data: { id: "66", shared_name: "", name: "", SUID: 66, selected: false }, selected: false },
    ],
    edges: [
      {
        data: {
          id: "70",
          source: "62",
          target: "64",
          interaction: "subcontracts to",
          shared_interaction: "subcontracts to",
          name: "Acme (subcontracts to) Maren",
          SUID: 70,
          selected: false,
        },
        selected: false,
      },
      {
        data: { id: "72", source: "64", target: "66", interaction: "pp", name: "Maren (pp) ", SUID: 72 },
        selected: false,
      },
    ],
  },
};
/** As `cy.json()` of cytoscape.js gives it, with a box round two nodes, and elements that are broken. */
export const cytoscapeJs = {
  elements: {
    nodes: [
      { data: { id: "box", label: "A country" }, classes: "group" },
      { data: { id: "a", label: "Acme", parent: "box" }, position: { x: 0, y: 0 }, group: "nodes", classes: "" },
      { data: { id: "b", name: "Maren", label: "Maren\nKE", kind: "organisation", country: "KE", parent: "box" } },
      { data: { id: "c", label: "Labellers", kind: "worker-group", weight: [1, 2], more: { deep: true } } },
      { data: {} },
      "node",
      null,
    ],
    edges: [
      { data: { id: "ab", source: "a", target: "b", type: "subcontracts-to" } },
      { data: { id: "bc", source: "b", target: "c", type: "commissions" } },
      { data: { id: "loop", source: "c", target: "c" } },
      { data: { id: "half", source: "a" } },
      { data: { id: "lost", source: "b", target: "nobody" } },
      { group: "edges" },
    ],
  },
  style: [{ selector: "node", style: { label: "data(label)" } }],
  zoom: 1,
};
const cytoscapeList = [
  { group: "nodes", data: { id: "a", name: "Acme" } },
  { group: "nodes", data: { id: "b", name: "Maren" } },
  { group: "edges", data: { id: "ab", source: "a", target: "b", label: "commissions" } },
];

export const gexfText = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta lastmodifieddate="2024-01-02"><creator>Somebody</creator></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date">
<attributes class="node"><attribute id="0" title="type" type="string"><default>Company</default></attribute><attribute id="1" title="tags" type="liststring"/></attributes>
<attributes class="edge"><attribute id="0" title="relation" type="string"/></attributes>
<nodes>
<node id="1" label="Acme"><attvalues><attvalue for="1" value="[a|b]"/></attvalues><viz:position x="1" y="2"/></node>
<node id="2" label="Maren &amp; Sons"/>
<node id="3" label="Labellers"><attvalues><attvalue for="0" value="workers"/></attvalues></node>
</nodes>
<edges>
<edge id="1" source="1" target="2" kind="commissions" weight="2"><spells><spell start="2020-01-01" end="2020-12-31"/><spell start="2022-01-01" end="2023-01-01"/></spells></edge>
<edge id="2" source="2" target="3" kind="feeds" type="undirected"/>
<edge id="3" source="3" target="9" kind="feeds"/>
<edge id="4" source="2" target="2" kind="owns"/>
</edges></graph></gexf>
`;
const gexfOld = `<gexf xmlns="http://www.gexf.net/1.1draft" version="1.1"><graph><nodes count="2"><node id="a" label="A"><slices><slice start="2001" end="2002"/></slices></node><node id="b" label="B"/></nodes><edges><edge id="0" source="a" target="b" label="knows" start="2001" end="2003.0"/></edges></graph></gexf>`;

export const graphmlText = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="n" for="node" attr.name="name" attr.type="string"/><key id="k" for="node" attr.name="kind" attr.type="string"><default>company</default></key>
<key id="t" for="edge" attr.name="type" attr.type="string"/>
<graph id="G" edgedefault="directed">
<node id="n0"><data key="n">Acme</data></node><node id="n1"><data key="n">Maren</data></node><node id="n2"><data key="n">Labellers</data><data key="k">worker-group</data></node>
<edge id="e0" source="n0" target="n1"><data key="t">subcontracts-to</data></edge>
<edge id="e1" source="n1" target="n2" directed="false"><data key="t">engages</data></edge>
<hyperedge id="h"><endpoint node="n0"/><endpoint node="n1"/></hyperedge>
</graph></graphml>
`;
const yed = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/><key attr.name="url" attr.type="string" for="node" id="d4"/>
<graph edgedefault="directed" id="G">
<node id="n0"><data key="d4">https://acme.example</data><data key="d6"><y:ShapeNode><y:NodeLabel>Acme
Speech<y:LabelModel/></y:NodeLabel><y:Shape type="rectangle"/></y:ShapeNode></data></node>
<node id="n1" yfiles.foldertype="group"><data key="d6"><y:GroupNode><y:NodeLabel>A box</y:NodeLabel></y:GroupNode></data>
<graph edgedefault="directed" id="n1:"><node id="n1::n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Maren</y:NodeLabel></y:ShapeNode></data></node></graph></node>
<edge id="e0" source="n0" target="n1::n0"><data key="d10"><y:PolyLineEdge><y:Arrows source="none" target="standard"/><y:EdgeLabel>hires</y:EdgeLabel></y:PolyLineEdge></data></edge>
<edge id="e1" source="n1::n0" target="n0"><data key="d10"><y:PolyLineEdge><y:Arrows source="none" target="none"/></y:PolyLineEdge></data></edge>
</graph></graphml>
`;

const yfiles = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:x="http://www.yworks.com/xml/yfiles-common/markup/3.0" xmlns:y="http://www.yworks.com/xml/yfiles-common/3.0">
<key id="d4" for="node" attr.name="NodeLabels" y:attr.uri="http://www.yworks.com/xml/yfiles-common/2.0/NodeLabels"/><key id="d9" attr.name="SharedData" y:attr.uri="http://www.yworks.com/x"/>
<data key="d9"><y:SharedData><x:Static x:Key="1"/>shared</y:SharedData></data>
<graph id="G" edgedefault="directed">
<node id="n0"><data key="d4"><x:List><y:Label><y:Label.Text><![CDATA[Acme <1>]]></y:Label.Text></y:Label></x:List></data></node>
<node id="n1"><data key="d4"><x:List><y:Label Text="Maren"/></x:List></data></node>
<edge id="e0" source="n0" target="n1"/>
</graph></graphml>
`;

export const oshText = [
  "os_id,name,country,address,sector,parent_company,number_of_workers,lat,lng",
  'KE2021250D1DTN7,Stitch House,Kenya,"1 Road, Nairobi",Apparel,Thread Group,501-1000,-1.28,36.82',
  "",
  'KE2021250D1DTN8,Dye House,KE,2 Road,Apparel,Thread Group,"1,200",,',
  ",,,,,,,,",
  "KE2021250D1DTN7,Stitch House,Kenya,1 Road,Apparel,,,,",
  ",Nameless Land,Atlantis,3 Road,Apparel,,many,,",
  "XX,,Kenya,4 Road,,,,,",
  "",
].join("\r\n");

/** A text in UTF-16 with a mark at its beginning. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at += 1) {
    bytes[2 + 2 * at] = text.charCodeAt(at) & 0xff;
    bytes[3 + 2 * at] = text.charCodeAt(at) >> 8;
  }
  return bytes;
}

export const samples: readonly Sample[] = [
  sample("ftm", "entities.ftm.json", lines(...ftmEntities)),
  sample("ftm", "list.json", JSON.stringify(ftmEntities)),
  sample(
    "ftm",
    "diagram.ftm",
    JSON.stringify({
      entities: ftmEntities.slice(0, 4),
      layout: {
        vertices: [{ id: "v", entityId: "acme", position: { x: 1, y: 2 } }],
        edges: [],
        groupings: [{ id: "g" }],
      },
    }),
  ),
  sample(
    "ftm",
    "nested.json",
    lines({
      ...entity("n1", "Ownership", { percentage: ["5"] }),
      properties: {
        owner: [entity("x", "Person", { name: ["Xenia Example"] })],
        asset: [entity("y", "Company", { name: ["Yard"] })],
      },
    }),
  ),
  sample("bods", "bods.json", JSON.stringify(bodsStatements, null, 2)),
  sample("bods", "bods.jsonl", lines(...bodsStatements)),
  sample("bods", "old.json", JSON.stringify(bodsOld)),
  sample("ocds", "release.json", JSON.stringify(ocdsRelease)),
  sample("ocds", "package.json", JSON.stringify(ocdsOld)),
  sample(
    "ocds",
    "record.json",
    JSON.stringify({
      version: "1.1",
      publisher: { name: "P" },
      records: [{ ocid: "o", releases: [{ url: "https://x.example/1" }], compiledRelease: ocdsRelease }],
    }),
  ),
  sample("ocds", "releases.jsonl", lines(ocdsRelease, { ...ocdsRelease, ocid: "ocds-made-up-9" })),
  sample("kumu", "kumu.json", JSON.stringify(kumuPlain)),
  sample("kumu", "project.json", JSON.stringify(kumuProject)),
  sample("kumu", "sixteen.json", utf16(JSON.stringify(kumuPlain))),
  sample("cytoscape", "network.cyjs", JSON.stringify(cyjs, null, 2)),
  sample("cytoscape", "elements.json", JSON.stringify(cytoscapeJs)),
  sample("cytoscape", "list.json", JSON.stringify(cytoscapeList)),
  sample("gexf", "graph.gexf", gexfText),
  sample("gexf", "old.gexf", gexfOld),
  sample("gexf", "sixteen.gexf", utf16(gexfText.replace("UTF-8", "UTF-16"))),
  sample("graphml", "graph.graphml", graphmlText),
  sample("graphml", "yed.graphml", yed),
  sample("graphml", "yfiles.graphml", yfiles),
  sample("osh", "list.csv", oshText),
  sample("osh", "list-semicolons.csv", oshText.replaceAll(",", ";")),
];
