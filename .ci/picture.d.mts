export declare const picture: string;
export declare function drawTerminal(output: string): string;
export declare function printedNow(): string;
