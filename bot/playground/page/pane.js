/** One chat: its messages, and what is written into it. */

import { say } from "./api.js";
import { attempt } from "./attempt.js";
import { day } from "./clock.js";
import { Composer } from "./composer.js";
import { element } from "./dom.js";
import { guide } from "./guide.js";
import { drawMessage, idOf, nameOf } from "./message.js";
import { fill, words } from "./words.js";

const NEAR = 80; // pixels from the end within which the newest message is followed
const ACTION = 5500; // milliseconds that «typing» is shown, as Telegram does
const ACTIONS = {
  upload_photo: "sends_photo", record_video: "sends_photo", upload_video: "sends_photo",
  upload_document: "sends_file",
};

export class Pane {
  #state; #pane; #scroll; #log; #blank; #about; #latest; #composer; #acting; #quiet = 0; #missed = 0; #follows = true; #top = 0;

  /**
   * @param {object} chat
   * @param {{bot: object, person: object, home: object, show: function(object): void,
   *   named: function(string): void}} state what all panes know: the bot, the person,
   *   the private chat, what shows a chat, and what shows a chat by its @name
   */
  constructor(chat, state) {
    this.chat = chat;
    this.#state = state;
    const made = document.querySelector("#pane").content.cloneNode(true);
    fill(made);
    this.#pane = made.querySelector(".pane");
    this.#scroll = made.querySelector(".scroll");
    this.#log = made.querySelector(".log");
    this.#blank = made.querySelector(".blank");
    this.#about = made.querySelector(".about");
    this.#latest = made.querySelector(".latest");
    this.#composer = new Composer(this.#pane, chat, state.bot);
    this.#name();
    this.#acting = made.querySelector(".acting");
    this.#scroll.addEventListener("scroll", () => {
      // what grows below is followed; only who scrolls back wants to stay there
      const back = this.#scroll.scrollTop < this.#top;
      this.#top = this.#scroll.scrollTop;
      if (this.#isAtEnd) this.#caughtUp();
      if (back || this.#isAtEnd) this.#follows = this.#isAtEnd;
      this.#latest.hidden = this.#isAtEnd;
    });
    this.#latest.addEventListener("click", () => this.toEnd());
    // pictures come, quotes unfold, the keyboard takes room: the end stays in sight
    const resized = new ResizeObserver(() => { if (this.#follows) this.toEnd(); });
    for (const one of [this.#scroll, this.#log, this.#acting]) resized.observe(one);
    this.#fillBlank();
  }

  get element() { return this.#pane; }

  /** How many messages came unseen. */
  get unread() { return this.#missed; }

  /** Name the chat anew, as after a change of its title. */
  update(chat) {
    this.chat = chat;
    this.#name();
  }

  focus() { this.#composer.focus(); }

  keyboard(markup) { this.#composer.show(markup); }

  /**
   * Put a message at the end, or in the place of what it was before.
   *
   * @param {object} message
   * @param {boolean} isNew whether it came while the page was open
   */
  put(message, isNew = true) {
    const old = this.#pane.ownerDocument.getElementById(idOf(message));
    const drawn = drawMessage(message, this.#how(message));
    if (drawn) drawn.dataset.day = day(message.date);
    if (old) {
      if (drawn) replace(old, drawn);
      return;
    }
    if (!drawn) return;
    const before = this.#log.lastElementChild;
    if (before?.dataset.day !== drawn.dataset.day) {
      this.#log.append(element("li", {
        className: "day", textContent: drawn.dataset.day,
      }));
      this.#log.lastElementChild.dataset.day = drawn.dataset.day;
    }
    this.#log.append(drawn);
    this.#blank.hidden = true;
    if (!this.#isMine(message)) this.act(null);
    if (this.#isShown && (this.#follows || this.#isMine(message))) this.#follow(drawn);
    else if (isNew) this.#miss();
  }

  remove({ message_id }) {
    const gone = document.getElementById(idOf({ chat: this.chat, message_id }));
    if (!gone) return;
    const heading = gone.previousElementSibling;
    const alone = !gone.nextElementSibling || gone.nextElementSibling.className === "day";
    if (heading?.className === "day" && alone) heading.remove();
    gone.remove();
    if (!this.#log.children.length) this.#fillBlank();
  }

  /** Show what the bot is doing for a few seconds; null: nothing any more. */
  act(action) {
    clearTimeout(this.#quiet);
    this.#acting.hidden = action === null;
    this.#acting.textContent = action === null
      ? "" : `${nameOf(this.#state.bot)} ${words[ACTIONS[action] ?? "typing"]}`;
    if (action !== null) this.#quiet = setTimeout(() => this.act(null), ACTION);
  }

  /** Show what came; of what is longer than the screen, its beginning. */
  #follow(drawn) {
    this.toEnd();
    const [top, edge] = [drawn, this.#scroll].map((one) => one.getBoundingClientRect().top);
    if (top >= edge || drawn.classList.contains("mine")) return;
    this.#follows = false;
    this.#scroll.scrollTop += top - edge - 8;
    this.#top = this.#scroll.scrollTop;
  }

  toEnd() {
    this.#follows = true;
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
    this.#top = this.#scroll.scrollTop;
    this.#caughtUp();
  }

  /** What is empty says what to do first; the bot may have introduced itself since. */
  introduce() { if (!this.#log.children.length) this.#fillBlank(); }

  #name() {
    const isHome = this.chat.id === this.#state.home.id;
    this.title = isHome ? nameOf(this.#state.bot) : nameOf(this.chat);
    this.#pane.querySelector(".title h2").textContent = this.title;
    this.#pane.querySelector(".face").textContent = [...this.title][0] ?? "";
    this.#pane.setAttribute("aria-label", this.title);
    const kind = { private: "bot", channel: "channel" }[this.chat.type] ?? "group";
    const name = kind === "bot" ? this.#state.bot.username : this.chat.username;
    this.#about.textContent = name
      ? `${words[kind]} · \u2066@${name}\u2069` : words[kind];
  }

  get #isShown() { return this.#pane.offsetParent !== null; }

  get #isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  #isMine(message) {
    return message.from?.id === this.#state.person.id && !message.sender_chat;
  }

  #how(message) {
    const { home, show, named } = this.#state;
    return {
      mine: this.#isMine(message),
      named: this.chat.type.endsWith("group"),
      does: {
        command: this.chat.type === "channel" ? null : (text) => this.#composer.say(text),
        mention: named,
      },
      forward: this.chat.type !== "channel" ? null : (post) => {
        show(home);
        attempt(say(home, post.text ?? post.caption, {
          entities: post.entities ?? post.caption_entities,
          forwarded_from: { title: this.title, date: post.date },
        }));
      },
    };
  }

  #miss() {
    this.#missed += 1;
    this.#latest.querySelector("span").textContent = this.#missed;
    this.#latest.hidden = this.#isAtEnd;
    this.#tell();
  }

  #caughtUp() {
    if (!this.#isShown) return;
    this.#missed = 0;
    this.#latest.querySelector("span").textContent = "";
    this.#latest.hidden = true;
    this.#tell();
  }

  #tell() { this.#pane.dispatchEvent(new CustomEvent("unread", { bubbles: true })); }

  #fillBlank() {
    const { bot, home, show } = this.#state;
    this.#blank.hidden = false;
    if (this.chat.id === home.id) this.#blank.replaceChildren(...this.#welcome(bot));
    else if (this.chat.type === "channel" && this.chat.username) {
      this.#blank.replaceChildren(guide(this.chat, home, () => show(home)));
    } else this.#blank.replaceChildren(element("p", { className: "card", textContent: words.empty }));
  }

  #welcome(bot) {
    return [
      element("div", { className: "card" },
        element("h3", { textContent: words.what }),
        element("p", { dir: "auto", textContent: bot.description ?? "" })),
      element("button", {
        type: "button", className: "primary", textContent: words.start,
        onclick: () => this.#composer.say("/start"),
      }),
    ];
  }
}

/** Put a message in the place of what it was; whoever was at one of its buttons stays. */
function replace(old, drawn) {
  const used = old.contains(document.activeElement) ? document.activeElement.textContent : null;
  old.replaceWith(drawn);
  if (used === null) return;
  const buttons = [...drawn.querySelectorAll("button")];
  const same = buttons.find((one) => one.textContent === used);
  (same ?? buttons.at(-1))?.focus({ preventScroll: true });
}
