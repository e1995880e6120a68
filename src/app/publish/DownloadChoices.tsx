import { useReader } from "../page/reading/useReader.ts";

type Props = {
  /** The name of the folder that the browser lends; null where it lends none. */
  readonly folderName: string | null;
  readonly mayFolder: boolean;
  readonly mayPage: boolean;
  readonly onFolder: () => void;
  readonly onZip: () => void;
  readonly onPage: () => void;
};

/** The ways to have what is published: in the folder itself, as one file to unpack, or as a page that stands alone. */
export function DownloadChoices({ folderName, mayFolder, mayPage, onFolder, onZip, onPage }: Props) {
  const { say } = useReader();
  return (
    <div className="downloads">
      {folderName !== null && (
        <div>
          <p>
            <button type="button" aria-disabled={!mayFolder || undefined} onClick={onFolder}>
              {say("publish.panel.get.folder", { name: folderName })}
            </button>
          </p>
          <p className="quiet">{say("publish.panel.get.folder.text")}</p>
        </div>
      )}
      <div>
        <p>
          <button
            type="button"
            className={folderName === null ? undefined : "second"}
            aria-disabled={!mayFolder || undefined}
            onClick={onZip}
          >
            {say("publish.panel.get.zip")}
          </button>
        </p>
        <p className="quiet">{say("publish.panel.get.zip.text")}</p>
      </div>
      <div>
        <p>
          <button type="button" className="second" aria-disabled={!mayPage || undefined} onClick={onPage}>
            {say("publish.panel.get.page")}
          </button>
        </p>
        <p className="quiet">{say("publish.panel.get.page.text")}</p>
      </div>
    </div>
  );
}
