export declare const widthsFile: string;
/** Per font, runs of code points that follow one another: the first of them, then the widths. */
export declare function readWidths(): Record<string, number[][]>;
/** Files of the bundled fonts, from the root of the project. */
export declare function fontFiles(): string[];
