/** What a channel shows before its first digest: how one comes to be there. */

import { say } from "./api.js";
import { attempt } from "./attempt.js";
import { moveTo } from "./clock.js";
import { element } from "./dom.js";
import { words } from "./words.js";

const AT = "08:00";

/**
 * @param {object} channel that has a public name
 * @param {object} home the private chat with the bot
 * @param {function(): void} look shows what the bot answers
 */
export function guide(channel, home, look) {
  const parts = [words.guide_schedule_do, `@${channel.username}`, AT];
  const article = async () => {
    const text = await (await fetch("page/article.txt")).text();
    await say(home, text.trim());
    look();
  };
  const schedule = async () => {
    await say(home, parts.join(" "));
    look();
  };
  return element("div", { className: "guide card" },
    element("h3", { textContent: words.guide }),
    element("ol", {},
      step(words.guide_article, [words.guide_article_do], article),
      step(words.guide_schedule, parts, schedule),
      step(words.guide_clock, [words.clock_at, AT], () => moveTo(AT))));
}

function step(told, parts, does) {
  const label = parts.flatMap((part) => [" ", element("bdi", { textContent: part })]);
  const button = element("button", { type: "button", className: "primary" }, ...label.slice(1));
  button.addEventListener("click", () => {
    button.classList.add("done");
    attempt(does());
  });
  return element("li", {}, element("span", { textContent: told }), button);
}
