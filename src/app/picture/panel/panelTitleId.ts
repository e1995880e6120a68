/** The id of the heading of the open panel, which takes the focus. */
export const panelTitleId = "panel-title";
