/** The playground's clock, which can be moved forward, in the bot's time zone. */

import { post } from "./api.js";
import { attempt } from "./attempt.js";
import { words } from "./words.js";

const LANGUAGE = "ar-u-nu-latn-ca-gregory";
const DAY = 86_400; // seconds

let ahead = 0; // seconds between this machine's clock and the playground's
let zone = "UTC";

/** The present moment there, seconds since 1970. */
export const now = () => Date.now() / 1000 + ahead;

const written = (options) => {
  const format = new Intl.DateTimeFormat(LANGUAGE, { timeZone: zone, ...options });
  return (seconds) => format.format(seconds * 1000);
};
let toldDay, toldDate, toldHour;

/** A moment's hour, as «21:05». */
export const hour = (seconds) => toldHour(seconds);

/** A moment's day, as «الاثنين، 5 يناير 2026». */
export const day = (seconds) => toldDay(seconds);

/** Take over the playground's clock and zone. */
export function set(seconds, timeZone = zone) {
  zone = timeZone;
  ahead = seconds - Date.now() / 1000;
  toldDay = written({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  toldDate = written({ weekday: "long", day: "numeric", month: "long" });
  toldHour = written({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  show();
}

function show() {
  const face = document.querySelector("#clock time");
  face.dateTime = new Date(now() * 1000).toISOString();
  face.children[0].textContent = toldDate(now());
  face.children[1].textContent = hour(now());
  document.querySelector("#clock").title = words.clock;
  document.querySelector("#clock-panel .moment").textContent =
    `${day(now())}، ${hour(now())} ${words.in_zone} ${words.zones[zone] ?? zone}`;
}

/** Move the clock forward by so many seconds. */
export const move = (seconds) => post("playground/clock", { seconds });

/** Move the clock forward to the next time that it shows «08:00». */
export function moveTo(time) {
  const minutes = (clock) => {
    const [hours, more] = clock.split(":").map(Number);
    return hours * 60 + more;
  };
  const seconds = (minutes(time) - minutes(hour(now()))) * 60 - (Math.floor(now()) % 60);
  return move(seconds > 0 ? seconds : seconds + DAY);
}

/** Let the clock tick and its panel work. */
export function start() {
  const panel = document.querySelector("#clock-panel");
  for (const button of panel.querySelectorAll("[data-seconds]")) {
    button.addEventListener("click", () => attempt(move(Number(button.dataset.seconds))));
  }
  panel.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(moveTo(event.target.at.value));
    panel.hidePopover();
  });
  setInterval(show, 5000);
}
