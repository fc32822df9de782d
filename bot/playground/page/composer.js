/** What people write with: text, commands, the bot's keyboard, files, forwarded posts. */

import { say, sendFile } from "./api.js";
import { attempt } from "./attempt.js";
import { now } from "./clock.js";
import { element } from "./dom.js";
import { words } from "./words.js";

const TALLEST = 160; // pixels of the text box

export class Composer {
  #chat; #bot; #box; #commands; #keys; #keyboard; #menu; #attach; #others; #chosen = -1;

  /**
   * @param {HTMLElement} pane
   * @param {object} chat
   * @param {object} bot
   */
  constructor(pane, chat, bot) {
    this.#chat = chat;
    this.#bot = bot;
    this.#box = pane.querySelector("textarea");
    this.#commands = pane.querySelector(".commands");
    this.#keys = pane.querySelector(".keys");
    this.#keyboard = pane.querySelector(".keyboard");
    this.#menu = pane.querySelector(".menu");
    this.#attach = pane.querySelector(".attach");
    this.#others = pane.querySelector(".others");
    this.#commands.id = `commands${chat.id}`;
    this.#box.setAttribute("aria-controls", this.#commands.id);
    this.#hint();
    this.#listen(pane);
  }

  focus() { this.#box.focus(); }

  /** Say a text, as if it were typed. */
  say(text, more) { return attempt(say(this.#chat, text, more)); }

  /** Show the keyboard that the bot gave, or none. */
  show(markup) {
    const rows = markup?.keyboard ?? [];
    this.#keyboard.replaceChildren(...rows.map((row) =>
      element("div", { className: "row" }, ...row.map((key) => this.#key(key, markup)))));
    this.#keys.hidden = !rows.length;
    this.#unfold(rows.length > 0);
    this.#hint(markup?.input_field_placeholder);
  }

  #key(key, markup) {
    const text = key.text ?? key;
    return element("button", {
      type: "button",
      onclick: () => {
        this.say(text);
        if (markup.one_time_keyboard) this.#unfold(false);
      },
    }, element("bdi", { textContent: text }));
  }

  #unfold(open) {
    this.#keyboard.hidden = !open;
    this.#keys.setAttribute("aria-pressed", String(open));
  }

  /** Show or hide what else than a text can be sent. */
  #unroll(open) {
    this.#others.hidden = !open;
    this.#attach.setAttribute("aria-expanded", String(open));
    if (open) this.#others.querySelector("button").focus();
  }

  #hint(told) {
    const hint = told || (this.#chat.type === "channel" ? words.write_post : words.write);
    this.#box.placeholder = hint;
    this.#box.setAttribute("aria-label", hint);
  }

  #listen(pane) {
    const file = pane.querySelector("input[type=file]");
    pane.querySelector(".composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#box.addEventListener("input", () => { this.#fit(); this.#suggest(); });
    this.#box.addEventListener("keydown", (event) => this.#keyPressed(event));
    this.#menu.hidden = this.#chat.type === "channel"; // there are no commands to give
    this.#menu.addEventListener("click", () => {
      if (this.#commands.hidden) this.#offer("");
      else this.#fold();
    });
    this.#keys.addEventListener("click", () => this.#unfold(this.#keyboard.hidden));
    this.#attach.addEventListener("click", () => this.#unroll(this.#others.hidden));
    pane.querySelector(".attach-file").addEventListener("click", () => {
      this.#unroll(false);
      file.click();
    });
    pane.querySelector(".attach-forward").addEventListener("click", () => {
      this.#unroll(false);
      this.#forward();
    });
    this.#others.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.#unroll(false);
      this.#attach.focus();
    });
    file.addEventListener("change", () => {
      for (const one of file.files) this.#sendFile(one);
      file.value = "";
    });
    pane.addEventListener("dragover", (event) => event.preventDefault());
    pane.addEventListener("drop", (event) => {
      event.preventDefault();
      for (const one of event.dataTransfer.files) this.#sendFile(one);
    });
    this.#box.addEventListener("paste", (event) => {
      for (const one of event.clipboardData.files) this.#sendFile(one);
    });
    pane.addEventListener("focusout", (event) => {
      if (!pane.querySelector(".composer").contains(event.relatedTarget)) {
        this.#fold();
        this.#unroll(false);
      }
    });
  }

  async #send() {
    const text = this.#box.value;
    if (!text.trim()) return;
    if (await this.say(text) && this.#box.value === text) this.#empty();
  }

  #empty() {
    this.#box.value = "";
    this.#fit();
    this.#fold();
  }

  async #sendFile(file) {
    if (await attempt(sendFile(this.#chat, file, this.#box.value.trim()))) this.#empty();
  }

  #fit() {
    this.#box.style.height = "auto";
    this.#box.style.height = `${Math.min(this.#box.scrollHeight, TALLEST)}px`;
  }

  #keyPressed(event) {
    const offered = [...this.#commands.children];
    if (!this.#commands.hidden && offered.length) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        const from = this.#chosen < 0 && step < 0 ? 0 : this.#chosen;
        this.#choose((from + step + offered.length) % offered.length);
        return;
      }
      if (event.key === "Escape") { event.preventDefault(); this.#fold(); return; }
      if ((event.key === "Enter" || event.key === "Tab") && this.#chosen >= 0) {
        event.preventDefault();
        offered[this.#chosen].click();
        return;
      }
    }
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#send();
    }
  }

  #suggest() {
    const typed = /^\/(\w*)$/.exec(this.#box.value);
    if (typed && this.#chat.type !== "channel") this.#offer(typed[1].toLowerCase());
    else this.#fold();
  }

  /** Offer the commands that begin so. */
  #offer(beginning) {
    const fitting = this.#bot.commands.filter(({ command }) => command.startsWith(beginning));
    this.#commands.replaceChildren(...fitting.map(({ command, description }, index) => {
      const offer = element("li", { role: "option", id: `${this.#commands.id}.${index}` },
        element("b", { dir: "ltr", textContent: `/${command}` }),
        element("span", { dir: "auto", textContent: description }));
      offer.addEventListener("mousedown", (event) => event.preventDefault());
      offer.addEventListener("click", () => this.#command(command));
      return offer;
    }));
    this.#commands.hidden = !fitting.length;
    this.#menu.setAttribute("aria-expanded", String(fitting.length > 0));
    this.#choose(beginning && fitting.length ? 0 : -1);
    this.#box.focus();
  }

  #choose(index) {
    this.#chosen = index;
    for (const [at, offer] of [...this.#commands.children].entries()) {
      offer.setAttribute("aria-selected", String(at === index));
      if (at === index) {
        offer.scrollIntoView({ block: "nearest" });
        this.#box.setAttribute("aria-activedescendant", offer.id);
      }
    }
    if (index < 0) this.#box.removeAttribute("aria-activedescendant");
  }

  #command(name) {
    const to = this.#chat.type === "private" ? "" : `@${this.#bot.username}`;
    this.#empty();
    this.say(`/${name}${to}`);
  }

  #fold() {
    this.#commands.hidden = true;
    this.#chosen = -1;
    this.#menu.setAttribute("aria-expanded", "false");
    this.#box.removeAttribute("aria-activedescendant");
  }

  /** Ask for a post to be forwarded from a channel that isn't here. */
  #forward() {
    const asked = document.querySelector("#forward");
    const form = asked.querySelector("form");
    form.date.value ||= new Date(now() * 1000).toISOString().slice(0, 10);
    asked.returnValue = "";
    asked.addEventListener("close", async () => {
      if (asked.returnValue !== "send") return;
      // at noon it is the same day in every zone, or nearly
      const date = Date.parse(`${form.date.value}T12:00Z`) / 1000;
      const from = { title: form.source.value, date };
      if (await this.say(form.text.value, { forwarded_from: from })) form.text.value = "";
    }, { once: true });
    asked.showModal();
  }
}
