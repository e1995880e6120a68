import { type SubmitEvent, useId, useState } from "react";
import { addReviewNote, type PlacedNote, reviewNotesIn, setReviewDone, takeOutNote } from "../../../edit/index.ts";
import { dayOf } from "../../../schema/index.ts";
import { sayDate } from "../../../text/index.ts";
import { targetOf } from "../../forms/formTarget.ts";
import { itemWith, nameOfItem } from "../../forms/nameOfItem.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { OpenButton } from "./OpenButton.tsx";
import { targetInPlace } from "./placeOfTarget.ts";

type NoteAddress = PlacedNote["address"];

/** Who writes notes, for as long as the page is open. */
let writer = "";

/** The notes of the review: one can be added at what is open, and each can be marked as done. */
export function ReviewNotes() {
  const { language, say } = useReader();
  const { draft, shown, file, place, isRefused, announce } = useEditor();
  const id = useId();
  const [by, setBy] = useState(writer);
  const target = targetInPlace(place, targetOf);
  const open: NoteAddress = target.kind === "item" ? target.address : { list: "head" };
  const notes = reviewNotesIn(file);
  const nameOf = (address: NoteAddress): string => {
    if (address.list === "head") return say("edit.kind.head");
    const item = itemWith(file, address.list, address.id);
    const name = item && nameOfItem(address.list, item, file, language);
    return `${say(`edit.kind.${address.list}`)}: ${name || address.id}`;
  };
  const act = (address: NoteAddress, change: (text: string) => string) => {
    if (!isRefused()) draft.act({ code: "note", params: { list: address.list, name: nameOf(address) } }, change);
  };
  const add = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = String(new FormData(form).get("text") ?? "").trim();
    if (text === "") return;
    writer = by.trim();
    act(open, before => addReviewNote(before, open, { by: writer, at: dayOf(new Date()), text }));
    form.reset();
    announce(say("edit.review.added"));
  };
  const line = ({ note, address, path }: PlacedNote) => (
    <li key={path.join("/")} className={note.isDone ? "is-done" : undefined}>
      <OpenButton target={{ kind: "item", address }}>{nameOf(address)}</OpenButton>
      <p className="review-text">
        <bdi>{note.text}</bdi>
      </p>
      <p className="quiet">
        <bdi>{note.by}</bdi>
        {note.by !== "" && note.at !== "" && " · "}
        {note.at !== "" && sayDate(language, note.at.slice(0, 10))}
      </p>
      <p className="review-acts">
        <label className="tick">
          <input
            type="checkbox"
            checked={note.isDone}
            disabled={shown.isFollowing}
            onChange={({ currentTarget: { checked } }) => act(address, text => setReviewDone(text, path, checked))}
          />
          {say("edit.review.done")}
        </label>{" "}
        <button
          type="button"
          className="link-button"
          disabled={shown.isFollowing}
          onClick={() => act(address, text => takeOutNote(text, path))}
        >
          {say("edit.review.take-out")}
        </button>
      </p>
    </li>
  );
  const waiting = notes.filter(({ note }) => !note.isDone);
  const finished = notes.filter(({ note }) => note.isDone);
  return (
    <div className="review-notes">
      <p className="quiet">{say("edit.review.lead")}</p>
      <form onSubmit={add}>
        <p>
          <label htmlFor={`${id}-text`}>{say("edit.review.about", { name: nameOf(open) })}</label>
          <textarea id={`${id}-text`} name="text" rows={2} disabled={shown.isFollowing} />
        </p>
        <p className="review-by">
          <label htmlFor={`${id}-by`}>{say("edit.review.by")}</label>
          <input
            id={`${id}-by`}
            value={by}
            autoComplete="off"
            disabled={shown.isFollowing}
            onChange={({ currentTarget }) => setBy(currentTarget.value)}
          />
          <button type="submit" className="quiet-button" disabled={shown.isFollowing}>
            {say("edit.review.add")}
          </button>
        </p>
      </form>
      {notes.length === 0 && <p>{say("edit.review.none")}</p>}
      {waiting.length > 0 && <ul>{waiting.map(line)}</ul>}
      {finished.length > 0 && (
        <details>
          <summary>{say("edit.review.finished", { count: finished.length })}</summary>
          <ul>{finished.map(line)}</ul>
        </details>
      )}
    </div>
  );
}
