/** The page of a local Telegram: a chat with the bot, and channels that it posts to. */

import { get, listen } from "./api.js";
import * as clock from "./clock.js";
import { answer } from "./message.js";
import { Pane } from "./pane.js";
import { Tabs } from "./tabs.js";
import * as theme from "./theme.js";
import { fill, words } from "./words.js";

fill(document);
document.title = words.title;
theme.start();
clock.start();

const state = await get("playground/state");
clock.set(state.now, state.timezone);

const bot = state.bot;
const person = state.people[0];
const home = state.chats.find(({ id }) => id === person.id);
const panes = new Map(); // by the id of the chat
const tabs = new Tabs(home);

const shared = {
  bot, person, home,
  show: (chat) => tabs.show(chat),
  named: (name) => {
    const wanted = name.slice(1).toLowerCase();
    const found = [...panes.values()].find(({ chat }) => chat.username?.toLowerCase() === wanted);
    if (found) tabs.show(found.chat);
  },
};

/** Return a chat's pane; a chat that is new gets one. */
function paneOf(chat) {
  const held = panes.get(chat.id);
  if (held) return held;
  const made = new Pane(chat, shared);
  panes.set(chat.id, made);
  tabs.add(made);
  return made;
}

const others = state.chats.filter(({ id }) => id !== home.id);
for (const chat of [home, ...others]) {
  const pane = paneOf(chat);
  for (const message of state.messages[chat.id] ?? []) pane.put(message, false);
  pane.keyboard(state.keyboards?.[chat.id]);
}
tabs.show(home);
panes.get(home.id).focus();

listen(state.last, {
  message({ message, keyboard }) {
    const pane = paneOf(message.chat);
    pane.put(message);
    if (keyboard !== undefined) pane.keyboard(keyboard);
  },
  edited: ({ message }) => paneOf(message.chat).put(message),
  deleted: (gone) => panes.get(gone.chat_id)?.remove(gone),
  action: ({ chat_id: id, action }) => panes.get(id)?.act(action),
  answer,
  bot(told) {
    Object.assign(bot, told);
    for (const pane of panes.values()) pane.introduce();
  },
  chat({ chat }) {
    const pane = paneOf(chat);
    pane.update(chat);
    tabs.rename(pane);
  },
  clock: ({ now }) => clock.set(now),
  reset: () => location.reload(), // the program was started anew, or too much was missed
}, (connected) => { document.querySelector("#lost").hidden = connected; });

document.addEventListener("keydown", (event) => {
  const writes = event.target.closest?.("input, textarea, dialog, [popover]");
  if (event.key === "/" && !writes) {
    event.preventDefault();
    tabs.show(home);
    panes.get(home.id).focus();
  }
});
