"""Every Arabic sentence the bot can say, and every Arabic word it understands.

Functions take values and give finished wording: plurals and gender are settled here.
Where markup is wanted the result is `Html`; whatever came from outside is escaped.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from contextlib import suppress
from html import escape
from typing import Final, Literal, NamedTuple, NewType

from bot import errors
from bot.model import Digits, Length, PostState

Html = NewType("Html", str)
"""Text with Telegram's HTML tags; only `messages` and `views` make it."""


def plain(text: str) -> Html:
    """Turn any text into Html that shows it as it is.

    >>> plain("<b> & «ب»")
    '&lt;b&gt; &amp; «ب»'
    """
    return Html(escape(text, quote=False))


def bold(text: str) -> Html:
    """Turn any text into Html that shows it in bold."""
    return Html(f"<b>{plain(text)}</b>")


# ------------------------------------------------------------------------ plurals


class Noun(NamedTuple):
    """A noun that is counted, in the forms that Arabic wants for each number."""

    zero: str
    """The whole phrase for none («لا جمل»)."""
    one: str
    """The whole phrase for one, which drops the numeral («جملة واحدة»)."""
    two: str
    """The whole phrase for two, likewise («جملتان»)."""
    few: str
    """The noun after 3 to 10, a plural («جمل»)."""
    many: str
    """The noun after 11 to 99 («جملةً», «قولًا»)."""
    other: str
    """The noun after hundreds («جملة», «قول»)."""

    def counted(self, number: int) -> str:
        """Say how many.

        Source: CLDR's plural rules of Arabic: 0, 1, 2, then by the last two digits.

        >>> [SENTENCES.counted(n) for n in (1, 2, 3, 11, 100, 103)]
        ['جملة واحدة', 'جملتان', '3 جمل', '11 جملة', '100 جملة', '103 جمل']
        """
        match number:
            case 0:
                return self.zero
            case 1:
                return self.one
            case 2:
                return self.two
            case _ if 3 <= number % 100 <= 10:
                return f"{number} {self.few}"
            case _ if number % 100 >= 11:
                return f"{number} {self.many}"
            case _:
                return f"{number} {self.other}"


SENTENCES: Final = Noun("لا جمل", "جملة واحدة", "جملتان", "جمل", "جملة", "جملة")
_OF_SENTENCES: Final = SENTENCES._replace(two="جملتين")
_TIMES: Final = Noun("لم يُذكر", "مرة واحدة", "مرتين", "مرات", "مرة", "مرة")
_SAYINGS: Final = Noun("لا أقوال", "قول واحد", "قولان", "أقوال", "قولًا", "قول")
_ARTICLES: Final = Noun("لا أخبار", "خبر واحد", "خبران", "أخبار", "خبرًا", "خبر")
_WORDS: Final = Noun("بلا كلمات", "كلمة واحدة", "كلمتان", "كلمات", "كلمة", "كلمة")


def times(number: int) -> str:
    """Say how many times something is named."""
    return f"ورد {_TIMES.counted(number)}"


def sayings(number: int) -> str:
    """Say how many utterances are attributed to somebody."""
    return _SAYINGS.counted(number)


# ----------------------------------------------------------------- days and hours

_MONTHS: Final = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
)
_HIJRI_MONTHS: Final = (
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذو الحجة",
)
DAYS: Final = (
    "الاثنين",
    "الثلاثاء",
    "الأربعاء",
    "الخميس",
    "الجمعة",
    "السبت",
    "الأحد",
)
"""Names of the days from Monday, as `datetime.date.weekday` counts."""

_QUARTERS: Final = ("الأول", "الثاني", "الثالث", "الرابع")


def day(value: dt.date) -> str:
    """Say a day.

    >>> day(dt.date(2018, 2, 12))
    'الاثنين 12 فبراير 2018'
    """
    month = _MONTHS[value.month - 1]
    return f"{DAYS[value.weekday()]} {value.day} {month} {value.year}"


def clock(value: dt.time) -> str:
    """Say a time of day.

    >>> clock(dt.time(21, 5))
    '21:05'
    """
    return value.strftime("%H:%M")


def moment(value: dt.datetime) -> str:
    """Say a day and an hour, in the zone that the value is in."""
    return f"{day(value.date())}، الساعة {clock(value.time())}"


def _month(number: str) -> str | None:
    """Name a month by its two digits."""
    return (
        _MONTHS[int(number) - 1]
        if number in {f"{n:02}" for n in range(1, 13)}
        else None
    )


def _date(value: str) -> str | None:
    """Say a year, a quarter, a month or a day of EDTF."""
    told = None
    match value.split("-"):
        case [year] if year.isdigit() and len(year) == 4:
            told = f"عام {int(year)}"
        case [year, "Q1" | "Q2" | "Q3" | "Q4" as quarter]:
            told = f"الربع {_QUARTERS[int(quarter[1]) - 1]} من عام {year}"
        case ["XXXX", month]:
            told = _month(month)
        case [year, month] if named := _month(month):
            told = f"{named} {year}"
        case ["XXXX", month, date] if date.isdigit() and (named := _month(month)):
            told = f"{int(date)} {named}"
        case [_, _, _]:
            with suppress(ValueError):
                told = day(dt.date.fromisoformat(value))
        case _:
            pass
    return told


def edtf(value: str) -> str | None:
    """Say a date card's value; None for one that the words of the text say better.

    >>> edtf("2018-02-12"), edtf("XXXX-10-06"), edtf("2022-Q3")
    ('الاثنين 12 فبراير 2018', '6 أكتوبر', 'الربع الثالث من عام 2022')
    >>> edtf("1990/1995"), edtf("T21:30"), edtf("2021-06"), edtf("2021-21")
    ('من عام 1990 إلى عام 1995', 'الساعة 21:30', 'يونيو 2021', None)
    """
    if "/" in value:
        first, _, last = value.partition("/")
        start, end = _date(first), _date(last)
        return f"من {start} إلى {end}" if start and end else None
    date, timed, hour = value.partition("T")
    parts = [_date(date)] if date else []
    parts += [f"الساعة {hour[:5]}"] if timed else []
    return "، ".join(part for part in parts if part) or None


def hijri(value: str) -> str | None:
    """Say a Hijri date such as «1445-09-15».

    >>> hijri("1445-09-15")
    '15 رمضان 1445 هـ'
    """
    match value.split("-"):
        case [year, month, date] if month.isdigit() and 1 <= int(month) <= 12:
            return f"{int(date)} {_HIJRI_MONTHS[int(month) - 1]} {year} هـ"
        case [year, month] if month.isdigit() and 1 <= int(month) <= 12:
            return f"{_HIJRI_MONTHS[int(month) - 1]} {year} هـ"
        case [year] if year.isdigit():
            return f"{year} هـ"
        case _:
            return None


# ----------------------------------------------------------- commands: menu, words

CommandName = Literal[
    "start",
    "help",
    "summary",
    "figures",
    "who",
    "orgs",
    "where",
    "when",
    "quotes",
    "source",
    "articles",
    "schedule",
    "settings",
    "privacy",
    "forget",
]

DESCRIPTIONS: Final[dict[CommandName, str]] = {
    "start": "البداية",
    "help": "الأوامر وطريقة الاستعمال",
    "summary": "ملخص الخبر بجُمله: عدد الجمل، أو قصير، متوسط، طويل",
    "figures": "الأرقام الواردة في الخبر وما تعدّه",
    "who": "الشخصيات وصفاتها، أو أقوال شخص تذكر اسمه",
    "orgs": "الجهات والمنظمات",
    "where": "الأماكن",
    "when": "التواريخ والأوقات",
    "quotes": "التصريحات وأصحابها",
    "source": "جُمل الخبر التي استند إليها آخر جواب",
    "articles": "الأخبار المحفوظة والانتقال بينها",
    "schedule": "موجز يصل في موعد تحدده، هنا أو في قناة",
    "settings": "طول الملخص وشكل الأرقام",
    "privacy": "ما يُحفظ وما لا يُحفظ",
    "forget": "حذف كل ما حُفظ عن هذه المحادثة",
}

WORDS: Final[dict[CommandName, tuple[str, ...]]] = {
    "start": ("ابدأ", "بداية", "مرحبا", "السلام عليكم"),
    "help": ("مساعدة", "المساعدة", "الأوامر", "أوامر"),
    "summary": ("ملخص", "الملخص", "ملخص الخبر", "لخص", "لخص الخبر", "موجز", "الموجز"),
    "figures": ("أرقام", "الأرقام", "كم"),
    "who": ("من", "من هو", "من هي", "من هم", "الشخصيات", "شخصيات", "أشخاص", "الأشخاص"),
    "orgs": ("الجهات", "جهات", "المنظمات", "منظمات", "المؤسسات", "مؤسسات"),
    "where": ("أين", "الأماكن", "أماكن"),
    "when": ("متى", "التواريخ", "تواريخ", "المواعيد"),
    "quotes": ("اقتباسات", "الاقتباسات", "التصريحات", "تصريحات", "الأقوال", "أقوال"),
    "source": ("المصدر", "مصدر", "المصادر"),
    "articles": ("الأخبار", "أخبار", "المقالات", "مقالات"),
    "schedule": ("جدولة", "الجدولة", "جدول", "موعد"),
    "settings": ("الإعدادات", "إعدادات", "الاعدادات"),
    "privacy": ("الخصوصية", "خصوصية"),
    "forget": ("احذف بياناتي", "انسني"),
}
"""Words that work as the command; the longer ones are tried first."""

KEYBOARD: Final = (
    ("الملخص", "الأرقام", "الشخصيات"),
    ("الأماكن", "التواريخ", "الاقتباسات"),
    ("الجهات", "المصدر", "الأخبار"),
)
KEYBOARD_HINT: Final = "أرسل نص خبر أو اختر"

BOT_DESCRIPTION: Final = (
    "موجز يقرأ الأخبار العربية: يلخّص الخبر بجُمله هو، ويستخرج أرقامه وشخصياته "
    "وجهاته وأماكنه وتواريخه وتصريحاته، ويريك مصدر كل سطر في النص. "
    "أرسل نص خبر لتبدأ."
)
BOT_SHORT_DESCRIPTION: Final = (
    "ملخص الخبر بجُمله، وأرقامه وشخصياته وتصريحاته، ولكل سطر مصدره."
)

# ------------------------------------------------------------------------ buttons

SHORTER: Final = "أقصر"
LONGER: Final = "أطول"
SOURCE: Final = "المصدر"
FIGURES: Final = "الأرقام"
PEOPLE: Final = "الشخصيات"
SUMMARY: Final = "الملخص"
NEWER: Final = "الأحدث"
OLDER: Final = "الأقدم"

# ----------------------------------------------------------------------- welcomes


def start(title: str | None) -> Html:
    """Greet, and say what to do first."""
    parts = [
        bold("أهلًا بك في موجز"),
        (
            "أقرأ الخبر العربي وألخّصه بجُمله هو، وأستخرج ما فيه من أرقام وشخصيات "
            "وجهات وأماكن وتواريخ وتصريحات. وكل سطر أقوله له مصدر في النص: "
            "اضغط «المصدر» لتراه."
        ),
    ]
    if title:
        parts.append(f"الخبر الحالي: {bold(title)}")
    parts.append(
        "جرّب /summary أو /figures أو /who، أو أرسل نص خبر من 60 كلمة فأكثر. "
        "وتجد الأوامر كلها في /help."
    )
    return Html("\n\n".join(parts))


def _paragraphs(*parts: str) -> Html:
    return Html("\n\n".join(parts))


def usage(commands: Iterable[tuple[CommandName, str]]) -> Html:
    """Explain the commands, each with a word that works as well."""
    lines = [
        f"{plain(WORDS[name][0])} /{name}: {plain(description)}"
        for name, description in commands
    ]
    opening = (
        "أرسل نص خبر من 60 كلمة فأكثر فيصير الخبر الحالي، ثم اسأل عنه بأمر أو بكلمة:"
    )
    return _paragraphs(
        bold("كيف تستعمل موجز"),
        opening,
        "\n".join(lines),
        "أمثلة: «ملخص 3»، «ملخص قصير»، «من تيلرسون».",
    )


def privacy() -> Html:
    """Say what is kept, for how long, and who sees it."""
    kept = (
        "أحفظ نصوص الأخبار التي ترسلها، والخبر الذي اخترته، وإعداداتك، "
        "ومواعيد الموجز. لا يراها مستخدم آخر، إلا ما تطلب نشره في قناة."
    )
    not_kept = (
        "لا أحفظ اسمك ولا رقمك، ولا أرسل نصوصك إلى أي خدمة أخرى: التلخيص "
        "والاستخراج يجريان في هذا البرنامج وحده."
    )
    erased = "لحذف كل ما حُفظ عن هذه المحادثة: /forget"
    return _paragraphs(bold("الخصوصية"), kept, not_kept, erased)


FORGET_QUESTION: Final = (
    "سأحذف أخبار هذه المحادثة وإعداداتها ومواعيدها كلها، ولا رجوع عن ذلك. هل أحذفها؟"
)
FORGET_YES: Final = "نعم، احذفها"
FORGOTTEN: Final = "حُذف كل ما كان محفوظًا عن هذه المحادثة."

# ------------------------------------------------------------------------ answers


def article_held(title: str, words: int) -> Html:
    """Confirm a new article."""
    size = _WORDS.counted(words)
    return Html(f"حُفظ الخبر: {bold(title)} ({size}).")


def article_continued(title: str, words: int) -> Html:
    """Confirm that a message went on with the article before it."""
    size = _WORDS.counted(words)
    return Html(f"أُضيفت التتمة إلى الخبر: {bold(title)} ({size}).")


def article_already_held(title: str) -> Html:
    """Say that the very same text was there before."""
    return Html(f"هذا الخبر محفوظ من قبل، وهو الآن الخبر الحالي: {bold(title)}.")


UNTITLED: Final = "خبر بلا عنوان"


def untitled(opening: str) -> str:
    """Name an article that has no title by its first words."""
    return f"{opening}…" if opening else UNTITLED


def summary_footer(chosen: int, total: int) -> str:
    """Say how much of the article the summary shows."""
    return f"{SENTENCES.counted(chosen)} من أصل {_OF_SENTENCES.counted(total)}"


NO_SUMMARY: Final = "لا يحوي هذا الخبر جملًا عربية يمكن تلخيصها."

FIGURES_TITLE: Final = "الأرقام"
PEOPLE_TITLE: Final = "الشخصيات"
ORGANISATIONS_TITLE: Final = "الجهات"
PLACES_TITLE: Final = "الأماكن"
DATES_TITLE: Final = "التواريخ والأوقات"
QUOTES_TITLE: Final = "التصريحات"
SOURCE_TITLE: Final = "من نص الخبر"

NO_FIGURES: Final = "لم يذكر الخبر أرقامًا."
NO_PEOPLE: Final = "لم يذكر الخبر أشخاصًا بأسمائهم."
NO_ORGANISATIONS: Final = "لم يذكر الخبر جهات أو منظمات بأسمائها."
NO_PLACES: Final = "لم يذكر الخبر أماكن بأسمائها."
NO_DATES: Final = "لم يذكر الخبر تواريخ أو أوقاتًا محددة."
NO_QUOTES: Final = "لم ينقل الخبر تصريحات لأحد."
NO_SOURCE: Final = "لا جواب سابقًا في هذه المحادثة؛ اسأل عن الخبر أولًا، مثل /summary."
NOTHING_SAID: Final = "لا أقوال منسوبة في هذا الخبر."


def nobody_called(name: str) -> Html:
    """Say that the article names no such person."""
    return Html(f"لا أجد في الخبر شخصًا باسم {bold(name)}. الأسماء كلها في /who.")


def several_called(name: str, full_names: Sequence[str]) -> Html:
    """Say that a name means more than one person."""
    names = "، ".join(bold(full) for full in full_names)
    return Html(f"في الخبر أكثر من شخص باسم {bold(name)}: {names}. أيّهم تقصد؟")


SAID_TITLE: Final = "أقوال منسوبة"
ALIASES: Final = "ورد أيضًا باسم"

MODIFIERS: Final = {
    "approx": "نحو",
    "at_least": "ما لا يقل عن",
    "more_than": "أكثر من",
    "at_most": "ما لا يزيد على",
    "less_than": "أقل من",
}
DIRECTIONS: Final = {"up": "ارتفاع", "down": "انخفاض"}
ENDS: Final = {"from": "من", "to": "إلى"}
PER: Final = "لكل"
UNKNOWN_SPEAKER: Final = "لم يُذكر القائل"
DENIAL: Final = "نفي"
_CURRENCIES: Final = {"USD": "الدولار الأمريكي"}


def inferred_currency(code: str) -> str:
    """Say which currency a bare name was taken for."""
    return f"المفهوم أنه {_CURRENCIES.get(code, code)}"


# ----------------------------------------------------------------------- articles

NO_ARTICLES: Final = "لا أخبار محفوظة بعد. أرسل نص خبر من 60 كلمة فأكثر."


def articles_title(total: int) -> str:
    """Head the list of articles."""
    return f"الأخبار المحفوظة: {_ARTICLES.counted(total)}"


ARTICLES_A_PAGE: Final = 8
CURRENT_MARK: Final = "◂"


def now_current(title: str) -> Html:
    """Confirm the choice of an article."""
    return Html(f"الخبر الحالي الآن: {bold(title)}")


# ----------------------------------------------------------------------- settings

LENGTHS: Final[dict[Length, str]] = {"short": "قصير", "medium": "متوسط", "long": "طويل"}
DIGITS: Final[dict[Digits, str]] = {
    "source": "كما في النص",
    "arabic": "٠١٢٣",
    "western": "0123",
}
LENGTH_LABEL: Final = "طول الملخص"
DIGITS_LABEL: Final = "شكل الأرقام"
SETTINGS_TITLE: Final = "الإعدادات"
CHOSEN_MARK: Final = "✓"

# ----------------------------------------------------------------------- schedules

CANCEL_WORDS: Final = ("إلغاء", "الغاء", "احذف", "حذف", "أوقف")
DAILY_WORDS: Final = ("يوميا", "يوميًا", "كل يوم", "كل الأيام")
WORKDAY_WORDS: Final = ("أيام العمل",)
RANGE_WORDS: Final = ("إلى", "حتى")
SCHEDULE_FILLERS: Final = (
    "الساعة",
    "في",
    "من",
    "يوم",
    "أيام",
    "كل",
    "بتوقيت",
    "توقيت",
    "و",
    "قناة",
    "إلى",
)
"""Words that may stand between the others and say nothing by themselves."""
MORNING_WORDS: Final = ("صباحا", "صباحًا", "صباح", "ص", "فجرا", "فجرًا")
EVENING_WORDS: Final = (
    "مساء",
    "مساءً",
    "م",
    "ليلا",
    "ليلًا",
    "عصرا",
    "عصرًا",
    "ظهرا",
    "ظهرًا",
)
DAY_NAMES: Final = {
    "الاثنين": 0,
    "الإثنين": 0,
    "اثنين": 0,
    "الثلاثاء": 1,
    "ثلاثاء": 1,
    "الأربعاء": 2,
    "أربعاء": 2,
    "الخميس": 3,
    "خميس": 3,
    "الجمعة": 4,
    "جمعة": 4,
    "السبت": 5,
    "سبت": 5,
    "الأحد": 6,
    "أحد": 6,
}
WORKDAYS: Final = frozenset({6, 0, 1, 2, 3})
ZONES: Final = {
    "Asia/Riyadh": "الرياض",
    "Africa/Cairo": "القاهرة",
    "Asia/Kuwait": "الكويت",
    "Asia/Dubai": "دبي",
    "Asia/Qatar": "الدوحة",
    "Asia/Bahrain": "المنامة",
    "Asia/Muscat": "مسقط",
    "Asia/Aden": "عدن",
    "Asia/Baghdad": "بغداد",
    "Asia/Amman": "عمّان",
    "Asia/Damascus": "دمشق",
    "Asia/Beirut": "بيروت",
    "Asia/Jerusalem": "القدس",
    "Asia/Gaza": "غزة",
    "Africa/Khartoum": "الخرطوم",
    "Africa/Tripoli": "طرابلس",
    "Africa/Tunis": "تونس",
    "Africa/Algiers": "الجزائر",
    "Africa/Casablanca": "الدار البيضاء",
    "Africa/Nouakchott": "نواكشوط",
    "Africa/Mogadishu": "مقديشو",
    "Africa/Djibouti": "جيبوتي",
    "Indian/Comoro": "موروني",
    "Asia/Istanbul": "إسطنبول",
    "Europe/London": "لندن",
    "Europe/Paris": "باريس",
    "Europe/Berlin": "برلين",
    "America/New_York": "نيويورك",
    "UTC": "غرينتش",
}
"""Time zones by the city that readers know them by; others keep their own name."""
OTHER_ZONES: Final = {
    "مكة": "Asia/Riyadh",
    "مكة المكرمة": "Asia/Riyadh",
    "السعودية": "Asia/Riyadh",
    "مصر": "Africa/Cairo",
    "أبوظبي": "Asia/Dubai",
    "الإمارات": "Asia/Dubai",
    "صنعاء": "Asia/Aden",
    "الرباط": "Africa/Casablanca",
    "المغرب": "Africa/Casablanca",
    "رام الله": "Asia/Gaza",
    "غرينيتش": "UTC",
    "جرينتش": "UTC",
}
"""Further names by which people call those zones."""

SCHEDULE_USAGE: Final = Html(
    "لموجز يصل في موعده اكتب الوقت، ثم الأيام والمنطقة الزمنية إن شئت:\n"
    "• هنا كل يوم: <code>/schedule 08:00</code>\n"
    "• في قناة: <code>/schedule @channel 18:30</code>\n"
    "• في أيام بعينها: <code>/schedule 07:00 الأحد-الخميس</code>\n"
    "• بتوقيت آخر: <code>/schedule 09:00 بتوقيت القاهرة</code>\n"
    "وللإلغاء: <code>/schedule إلغاء 1</code>"
)
NO_SCHEDULES: Final = "لا مواعيد في هذه المحادثة."
SCHEDULES_TITLE: Final = "مواعيد الموجز"

HERE: Final = "هنا"
DAILY: Final = "كل يوم"


def days(chosen: frozenset[int]) -> str:
    """Say on which days, from Saturday on.

    >>> days(frozenset(range(7))), days(frozenset({6, 0}))
    ('كل يوم', 'الأحد والاثنين')
    """
    if len(chosen) == 7:
        return DAILY
    return " و".join(DAYS[n] for n in (5, 6, 0, 1, 2, 3, 4) if n in chosen)


def timetable(at: dt.time, chosen: frozenset[int], zone: str) -> str:
    """Say when a digest comes."""
    return f"{days(chosen)}، الساعة {clock(at)} بتوقيت {ZONES.get(zone, zone)}"


def schedule_line(number: int, target: str, when: str) -> str:
    """Say one schedule on a line, with its number."""
    return f"{number}. {target}: {when}"


def schedule_made(target: str, when: str) -> Html:
    """Confirm a new schedule."""
    where = plain(target if target == HERE else f"في {target}")
    return Html(
        f"سيصل الموجز {where}: {plain(when)}. ولا يُنشر شيء إن لم تكن أخبار جديدة."
    )


def schedule_cancelled(number: int) -> str:
    """Confirm a cancellation."""
    return f"أُلغي الموعد {number}."


def cancel(number: int) -> str:
    """Label the button that cancels a schedule."""
    return f"إلغاء الموعد {number}"


def next_slot(value: dt.datetime) -> str:
    """Say when a schedule is next due."""
    return f"القادم: {moment(value)}"


SCHEDULE_STOPPED: Final = "متوقف: لا أستطيع النشر هناك"
POST_STATES: Final[dict[PostState, str]] = {
    "queued": "في الانتظار",
    "sending": "قيد الإرسال",
    "sent": "نُشر",
    "unknown": "لا يُعرف أوصل أم لا؛ لن يُعاد إرساله كي لا يتكرر",
    "missed": "فات موعده ولم يُنشر",
    "failed": "تعذّر نشره",
}


def last_post(value: dt.datetime, states: Iterable[PostState]) -> str:
    """Say what became of the last digest, in the words of POST_STATES."""
    told = "، ".join(dict.fromkeys(POST_STATES[state] for state in states))
    return f"آخر موعد ({moment(value)}): {told}"


# -------------------------------------------------------------------------- digest


def digest_title(value: dt.date) -> str:
    """Head a digest."""
    return f"موجز {day(value)}"


NOTHING_NEW: Final = "لا أخبار جديدة للموجز القادم."


def digest_source(source: str) -> str:
    """Say where a digest's article comes from."""
    return f"المصدر: {source or PASTED_SOURCE}"


KEY_FIGURE: Final = "الرقم الأبرز:"


PASTED_SOURCE: Final = "نص أُرسل إلى البوت"
SAMPLE_SOURCE: Final = "خبر تجريبي من موجز"

# -------------------------------------------------------------------------- errors

UNEXPECTED: Final = (
    "حدث خطأ غير متوقع وسُجّل، ولم يضع شيء مما أرسلته؛ أعد المحاولة بعد قليل."
)
TOO_SHORT: Final = (
    "لم أفهم طلبك. أرسل نص خبر من 60 كلمة فأكثر، أو اختر من الأوامر في /help."
)
NO_ARABIC: Final = "هذا النص ليس بالعربية، وأنا لا أقرأ إلا الأخبار العربية."
OLD_BUTTON: Final = "هذا الزر لم يعد صالحًا؛ اطلب الجواب من جديد."


_ERRORS: Final[dict[type[errors.BotError], str]] = {
    errors.NoArticle: (
        "لم يعد هذا الخبر محفوظًا؛ أرسل نصه من جديد أو اختر غيره من /articles."
    ),
    errors.TextTooLong: "النص أطول مما أستطيع حفظه؛ أرسل الخبر وحده دون غيره.",
    errors.StorageUnavailable: (
        "لا أستطيع الوصول إلى الأخبار المحفوظة الآن؛ أعد المحاولة بعد قليل."
    ),
    errors.BadTime: "لم أفهم الموعد؛ اكتبه هكذا: /schedule 08:00",
    errors.TooManySchedules: (
        "بلغت هذه المحادثة أكبر عدد من المواعيد؛ ألغِ واحدًا منها ثم أعد المحاولة."
    ),
    errors.NoSuchChannel: (
        "لا أجد هذه القناة؛ تأكد من اسمها وأضفني إليها مشرفًا ثم أعد المحاولة."
    ),
    errors.AskerNotAdministrator: (
        "لا يطلب الموجز لقناة إلا مشرف فيها؛ اطلب ذلك من أحد مشرفيها."
    ),
    errors.BotNotAdministrator: (
        "لست مشرفًا في هذه القناة؛ اجعلني مشرفًا مع حق النشر ثم أعد المحاولة."
    ),
    errors.NoSuchSchedule: "لا موعد بهذا الرقم؛ المواعيد كلها في /schedule.",
}


def error(problem: errors.BotError) -> str:
    """Say what happened and what to do next, in one sentence."""
    return _ERRORS.get(type(problem), UNEXPECTED)


# -------------------------------------------------------- the chat in the terminal

TERMINAL_TITLE: Final = "موجز"
TERMINAL_WELCOME: Final = (
    "محادثة محلية مع موجز. اكتب أمرًا مثل /summary أو كلمة مثل «أرقام»، أو الصق خبرًا "
    "في سطر واحد، أو اضغط زرًا برقمه هكذا: #1. للخروج: Ctrl-D"
)
TERMINAL_CONNECT: Final = (
    "للعمل على تلغرام: اطلب رمزًا من @BotFather، واكتبه في ملف .env هكذا: "
    "MUJAZ_TOKEN=الرمز، ثم شغّل: uv run mujaz"
)
