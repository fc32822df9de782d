/** Which chat is shown; on a wide screen the private one stands beside another. */

import { element } from "./dom.js";
import { words } from "./words.js";

const WIDE = matchMedia("(min-width: 860px)"); // as in the style sheet

export class Tabs {
  #main = document.querySelector("main");
  #list = document.querySelector("#tabs");
  #home; #tabs = new Map(); // by the id of the chat

  /** @param {object} home the private chat with the bot */
  constructor(home) {
    this.#home = home;
    this.#list.addEventListener("keydown", (event) => this.#walk(event));
    this.#main.addEventListener("unread", () => this.#count());
    WIDE.addEventListener("change", () => this.#mark());
  }

  add(pane) {
    const id = pane.chat.id;
    const isHome = id === this.#home.id;
    const tab = element("button", {
      type: "button", role: "tab", id: `tab${id}`, "aria-controls": `pane${id}`,
    }, element("bdi"), element("span", { className: "count", hidden: true }));
    tab.classList.toggle("home", isHome);
    tab.addEventListener("click", () => this.show(pane.chat));
    pane.element.id = `pane${id}`;
    pane.element.classList.add(isHome ? "home" : "other");
    this.#tabs.set(id, { tab, pane });
    this.#list.append(tab);
    this.#main.append(pane.element);
    this.rename(pane);
    if (!isHome && !this.#main.querySelector(".other.chosen")) this.#choose(id);
    this.#mark();
    if (isHome) this.show(pane.chat);
  }

  rename(pane) {
    this.#tabs.get(pane.chat.id).tab.querySelector("bdi").textContent = pane.title;
  }

  /** Show a chat; on a phone, alone. */
  show(chat) {
    const isHome = chat.id === this.#home.id;
    this.#main.dataset.shown = isHome ? "home" : "other";
    if (!isHome) this.#choose(chat.id);
    this.#mark();
    this.#tabs.get(chat.id)?.pane.toEnd();
  }

  /** Mark the tabs of what is shown. */
  #mark() {
    const atHome = this.#main.dataset.shown === "home";
    for (const [id, { tab }] of this.#tabs) {
      const isShown = id === this.#home.id
        ? atHome : tab.classList.contains("chosen") && (!atHome || WIDE.matches);
      tab.setAttribute("aria-selected", String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
    }
  }

  #choose(chosen) {
    for (const [id, { tab, pane }] of this.#tabs) {
      tab.classList.toggle("chosen", id === chosen);
      pane.element.classList.toggle("chosen", id === chosen);
    }
  }

  #walk(event) {
    const step = { ArrowLeft: 1, ArrowRight: -1 }[event.key]; // the page reads from the right
    const shown = [...this.#tabs.values()].filter(({ tab }) => tab.offsetParent !== null);
    const at = shown.findIndex(({ tab }) => tab === document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    const { tab, pane } = shown[(at + step + shown.length) % shown.length];
    this.show(pane.chat);
    tab.focus();
  }

  #count() {
    for (const { tab, pane } of this.#tabs.values()) {
      const count = tab.querySelector(".count");
      count.hidden = pane.unread === 0;
      count.textContent = pane.unread;
      count.setAttribute("aria-label", `${words.unread}: ${pane.unread}`);
    }
  }
}
