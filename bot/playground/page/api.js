/** What the page asks of the program that serves it. */

/** The program's own words on why it did not do as asked. */
export class Refused extends Error {}

async function call(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch (error) {
    throw new Refused("", { cause: error });
  }
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(told.description ?? String(answer.status));
  return told;
}

export const get = (path) => call(path, { cache: "no-store" });

export const post = (path, body) => call(path, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

/** Say a text in a chat; `more` may tell whence it is forwarded. */
export const say = (chat, text, more = {}) =>
  post("playground/say", { chat_id: chat.id, text, ...more });

/** Send a file to a chat, with a caption or none. */
export function sendFile(chat, file, caption) {
  const body = new FormData();
  body.set("chat_id", chat.id);
  if (caption) body.set("caption", caption);
  body.set("file", file, file.name);
  return call("playground/file", { method: "POST", body });
}

/** Press a button that tells the bot something. */
export const press = (message, data) =>
  post("playground/press", {
    chat_id: message.chat.id, message_id: message.message_id, data,
  });

/** Where the content of a file is. */
export const addressOf = (file) =>
  `playground/files/${encodeURIComponent(file.file_id)}`;

/**
 * Hear what happens, from an event on; the browser connects again by itself.
 *
 * @param {number} after the last event known
 * @param {Object<string, function(object): void>} handlers by the event's name
 * @param {function(boolean): void} connected told whether the program is there
 */
export function listen(after, handlers, connected) {
  const source = new EventSource(`playground/events?after=${after}`);
  for (const [name, handle] of Object.entries(handlers)) {
    source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
  }
  source.addEventListener("open", () => connected(true));
  source.addEventListener("error", () => connected(false));
}
