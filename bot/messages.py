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
from summaries.rank import Reason

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
_TIMES: Final = Noun("بلا ذكر", "مرة واحدة", "مرتان", "مرات", "مرة", "مرة")
_SAYINGS: Final = Noun("لا أقوال", "قول واحد", "قولان", "أقوال", "قولًا", "قول")
_ARTICLES: Final = Noun("لا أخبار", "خبر واحد", "خبران", "أخبار", "خبرًا", "خبر")
_WORDS: Final = Noun("بلا كلمات", "كلمة واحدة", "كلمتان", "كلمات", "كلمة", "كلمة")


def times(number: int) -> str:
    """Say how many times something is named."""
    return _TIMES.counted(number)


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

    >>> hijri("1445-09-15"), hijri("1445-11-01"), hijri("1445-11")
    ('15 رمضان 1445 هـ', '1 ذي القعدة 1445 هـ', 'ذو القعدة 1445 هـ')
    """
    match value.split("-"):
        case [year, month, date] if month.isdigit() and 1 <= int(month) <= 12:
            # after the day the month stands in the genitive
            name = _HIJRI_MONTHS[int(month) - 1].replace("ذو ", "ذي ")
            return f"{int(date)} {name} {year} هـ"
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
    "why",
    "articles",
    "schedule",
    "settings",
    "privacy",
    "forget",
]

DESCRIPTIONS: Final[dict[CommandName, str]] = {
    "start": "البداية",
    "help": "الأوامر وطريقة الاستعمال",
    "summary": "ملخص بجُمل الخبر: بعددها، أو قصير أو طويل، أو عن كلمة منه",
    "figures": "الأرقام الواردة في الخبر وما تعدّه",
    "who": "الشخصيات وصفاتها، أو أقوال من تكتب اسمه",
    "orgs": "الجهات والمنظمات",
    "where": "الأماكن",
    "when": "التواريخ والأوقات",
    "quotes": "التصريحات وأصحابها، أو تصريحات من تكتب اسمه",
    "source": "جُمل الخبر التي استند إليها آخر جواب",
    "why": "سبب اختيار كل جملة من آخر ملخص",
    "articles": "الأخبار المحفوظة والانتقال بينها",
    "schedule": "موجز يصل في موعد تحدده، هنا أو في قناة",
    "settings": "طول الملخص وشكل الأرقام",
    "privacy": "ما يُحفظ وما لا يُحفظ",
    "forget": "حذف كل ما حُفظ عن هذه المحادثة",
}

WORDS: Final[dict[CommandName, tuple[str, ...]]] = {
    "start": (
        *("ابدأ", "بداية", "البداية", "مرحبا", "أهلا", "هلا", "هاي"),
        *("السلام عليكم", "سلام عليكم", "صباح الخير", "مساء الخير"),
    ),
    "help": (
        *("مساعدة", "المساعدة", "الأوامر", "أوامر", "تعليمات", "التعليمات", "ساعدني"),
        *("القائمة", "كيف أستعملك", "كيف أستخدمك", "ماذا تستطيع"),
    ),
    "summary": (
        *(
            "ملخص",
            "الملخص",
            "ملخصا",
            "ملخص الخبر",
            "لخص",
            "لخص الخبر",
            "لخصه",
            "لخص لي",
        ),
        *("موجز", "تلخيص", "التلخيص", "خلاصة", "الخلاصة", "اختصر", "اختصره", "مختصر"),
        *("باختصار", "أعطني ملخصا", "أريد ملخصا", "من فضلك لخص"),
    ),
    "figures": (
        *("أرقام", "الأرقام", "كم", "بكم", "المبالغ"),
        *("الإحصاءات", "إحصاءات", "الإحصائيات", "إحصائيات"),
    ),
    "who": (
        *("من", "من هو", "من هي", "من هم", "من هما", "مين", "مين هو", "مين هي"),
        *("الشخصيات", "شخصيات", "الشخصية", "أشخاص", "الأشخاص", "الأسماء", "أسماء"),
    ),
    "orgs": (
        *("الجهات", "جهات", "المنظمات", "منظمات", "المؤسسات", "مؤسسات", "الهيئات"),
        *("الشركات", "الوزارات"),
    ),
    "where": (
        *("أين", "وين", "فين", "الأماكن", "أماكن", "المكان", "الدول", "المدن"),
        *("من أين", "في أي بلد"),
    ),
    "when": (
        *("متى", "منذ متى", "في أي يوم", "التواريخ", "تواريخ", "التاريخ", "تاريخ"),
        "الأوقات",
    ),
    "quotes": (
        *("تصريحات", "التصريحات", "أقوال", "الأقوال", "تصريح"),
        *("اقتباسات", "الاقتباسات", "اقتباس"),
        *("ماذا قال", "ماذا قالت", "ماذا قالوا", "من قال", "من صرح"),
    ),
    "source": (
        *("المصدر", "مصدر", "المصادر", "النص", "نص الخبر", "ما المصدر", "ما مصدرك"),
        "أين ورد",
    ),
    "why": ("لماذا", "لماذا هذه الجمل", "لماذا اخترتها", "ليش", "ما السبب"),
    "articles": (
        *("الأخبار", "أخبار", "أخباري", "المقالات", "مقالات", "كل الأخبار"),
        *("الأخبار المحفوظة", "قائمة الأخبار"),
    ),
    "schedule": (
        *("موعد", "مواعيد", "المواعيد", "الموعد", "مواعيد الموجز", "موعد الموجز"),
        *("الموجز", "جدولة", "الجدولة", "جدول", "الجدول"),
    ),
    "settings": ("الإعدادات", "إعدادات", "الضبط", "الخيارات"),
    "privacy": ("الخصوصية", "خصوصية", "سياسة الخصوصية", "بياناتي", "ماذا تحفظ"),
    "forget": (
        *("احذف بياناتي", "احذف كل بياناتي", "احذف كل شيء", "امسح بياناتي"),
        *("حذف بياناتي", "انسني"),
    ),
}
"""Words that work as the command; the longer ones are tried first."""

KEYBOARD: Final = (
    ("الملخص", "الأرقام", "الشخصيات"),
    ("الأماكن", "التواريخ", "التصريحات"),
    ("الجهات", "المصدر", "الأخبار"),
)
KEYBOARD_HINT: Final = "أرسل نص خبر أو اختر زرًا"

BOT_DESCRIPTION: Final = (
    "موجز يقرأ الأخبار العربية: يلخّص الخبر بجُمل من نصه، ويستخرج أرقامه وشخصياته "
    "وجهاته وأماكنه وتواريخه وتصريحاته، ويريك مصدر كل سطر في النص. "
    "أرسل نص خبر لتبدأ."
)
BOT_SHORT_DESCRIPTION: Final = (
    "ملخص الخبر بجُمل من نصه، وأرقامه وشخصياته وتصريحاته، ولكل سطر مصدره."
)

# ------------------------------------------------------------------------ buttons

SHORTER: Final = "أقصر"
LONGER: Final = "أطول"
SOURCE: Final = "المصدر"
WHY: Final = "لماذا؟"
FIGURES: Final = "الأرقام"
PEOPLE: Final = "الشخصيات"
NEWER: Final = "الأحدث"
OLDER: Final = "الأقدم"

# ----------------------------------------------------------------------- welcomes


def start(title: str | None) -> Html:
    """Greet, and say what to do first."""
    parts = [
        bold("أهلًا بك في «موجز»"),
        (
            "أقرأ الخبر العربي وألخّصه بجُمل من نصه كما هي، وأستخرج ما فيه من أرقام "
            "وشخصيات وجهات وأماكن وتواريخ وتصريحات. ولكل سطر مصدره في النص: "
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
        bold("كيف تستعمل «موجز»؟"),
        opening,
        "\n".join(lines),
        "أمثلة: «ملخص 3»، «ملخص قصير»، «ملخص عن النفط»، «من تيلرسون».",
    )


def privacy() -> Html:
    """Say what is kept, for how long, and who sees it."""
    kept = (
        "أحفظ نصوص الأخبار التي ترسلها، ومصدرها وتاريخها إن كانت محوّلة، والخبر الذي "
        "اخترته، وآخر سؤال سألته، وإعداداتك، ومواعيد الموجز وما نُشر فيها. ولا يراها "
        "أحد خارج هذه المحادثة إلا ما تطلب نشره في قناة."
    )
    not_kept = (
        "لا أحفظ اسمك ولا رقم هاتفك، وأعرف المحادثة بمعرّفها في تلغرام وحده. ولا أرسل "
        "نصوصك إلى أي خدمة أخرى: التلخيص والاستخراج يجريان في هذا البرنامج وحده."
    )
    erased = "لحذف كل ما حُفظ عن هذه المحادثة: /forget"
    return _paragraphs(bold("الخصوصية"), kept, not_kept, erased)


FORGET_QUESTION: Final = (
    "سأحذف أخبار هذه المحادثة وإعداداتها ومواعيدها كلها، ولا رجوع عن ذلك. اضغط الزر إن "
    "كنت متأكدًا، وإلا فتجاهل الرسالة."
)
FORGET_YES: Final = "نعم، احذفها"
FORGOTTEN: Final = "حُذف كل ما كان محفوظًا عن هذه المحادثة. أرسل نص خبر لتبدأ من جديد."

# ------------------------------------------------------------------------ answers


def article_held(title: str, words: int) -> Html:
    """Confirm a new article."""
    size = _WORDS.counted(words)
    return Html(
        f"حُفظ الخبر، وهو الآن الخبر الحالي: {bold(title)} ({size}). "
        "اسأل عنه: /summary أو /figures أو /who."
    )


def article_continued(title: str, words: int) -> Html:
    """Confirm that a message went on with the article before it."""
    size = _WORDS.counted(words)
    return Html(f"أُضيفت التتمة إلى الخبر: {bold(title)} ({size}).")


def article_already_held(title: str) -> Html:
    """Say that the very same text was there before."""
    return Html(f"هذا الخبر محفوظ من قبل، وهو الآن الخبر الحالي: {bold(title)}.")


CUT_SHORT: Final = (
    "الجواب أطول من أن يُعرض كله هنا؛ اسأل عن جزء منه، مثلًا «ملخص قصير» أو «من» ثم اسم."
)
UNTITLED: Final = "خبر بلا عنوان"


def untitled(opening: str) -> str:
    """Name an article that has no title by its first words.

    >>> untitled("هطل المطر أمس."), untitled("...")
    ('هطل المطر أمس…', 'خبر بلا عنوان')
    """
    bare = opening.rstrip(f"{SENTENCE_MARKS}… ")
    return f"{bare}…" if bare else UNTITLED


def summary_footer(
    chosen: int,
    total: int,
    subjects: Sequence[str] = (),
    unspoken: Sequence[str] = (),
) -> str:
    """Say how much of the article the summary shows, and about what.

    Args:
        chosen: How many sentences are shown.
        total: How many the article has.
        subjects: What the summary is about; all of the article if nothing.
        unspoken: What else was asked about, of which the article doesn't speak.

    >>> summary_footer(2, 20), summary_footer(1, 20, ["النفط"])
    ('الملخص: جملتان من أصل 20 جملة', 'عن «النفط»: جملة واحدة من أصل 20 جملة')
    >>> summary_footer(1, 9, ["النفط"], ["الفضة"])
    'عن «النفط»: جملة واحدة من أصل 9 جمل. ولا يتحدث الخبر عن «الفضة».'
    """
    about = f"عن {_quoted(subjects)}" if subjects else "الملخص"
    told = f"{about}: {SENTENCES.counted(chosen)} من أصل {_OF_SENTENCES.counted(total)}"
    return f"{told}. ولا يتحدث الخبر عن {_quoted(unspoken)}." if unspoken else told


def _quoted(subjects: Sequence[str]) -> str:
    """Join what was asked about, each subject in quotation marks.

    >>> _quoted(["النفط", "الغاز"])
    '«النفط» و«الغاز»'
    """
    return " و".join(f"«{subject}»" for subject in subjects)


TOO_LONG_TO_SEEK: Final = (
    "ما كتبته أطول من أن أبحث عنه في الخبر؛ اكتب كلمة أو كلمتين، مثلًا «ملخص عن النفط»."
)


def not_spoken_of(focus: str) -> Html:
    """Say that the article doesn't speak of what was asked about."""
    return Html(
        f"لا يتحدث هذا الخبر عن {bold(focus)}؛ جرّب كلمة وردت فيه، أو اطلب ملخصه كله "
        "بالأمر /summary."
    )


NO_SUMMARY: Final = "لا يحوي هذا الخبر جملًا عربية يمكن تلخيصها."

WHY_TITLE: Final = "لماذا هذه الجُمل؟"
NOTHING_TO_EXPLAIN: Final = (
    "هذا السؤال عن جُمل الملخص؛ اطلب ملخصًا أولًا بالأمر /summary ثم اسأل «لماذا؟»."
)
_REASONS: Final[dict[Reason, str]] = {
    "opens_text": "تفتتح الخبر",
    "opens_paragraph": "تفتتح فقرتها",
    "near_start": "تأتي في أول الخبر",
    "central": "تجمع أكثر ما يتكرر في الخبر",
    "title_words": "فيها كلمات من العنوان",
    "has_figure": "فيها رقم",
    "focus": "تتحدث عما سألت عنه",
    "in_several": "ورد معناها في أكثر من مصدر",
    "introduces": "تمهّد لجملة مختارة بعدها",
    "fills_budget": "هي أفضل ما بقي ويتسع له الملخص",
    "only_text": "لا جملة أصلح منها في الخبر",
}


def why(
    reasons: Iterable[Reason], *, figure: str = "", subjects: Sequence[str] = ()
) -> str:
    """Say why a sentence was chosen.

    Args:
        reasons: As the summary gives them.
        figure: The article's key figure, if the sentence has it.
        subjects: Those of what was asked about that the sentence speaks of.

    >>> why(("opens_text", "has_figure"), figure="74 دولة")
    'تفتتح الخبر، وفيها الرقم الأبرز: 74 دولة'
    >>> why(("focus",), subjects=["النفط", "الغاز"])
    'تتحدث عن «النفط» و«الغاز»'
    """
    told = dict(_REASONS)
    if figure:
        told["has_figure"] = f"فيها الرقم الأبرز: {figure}"
    if subjects:
        told["focus"] = f"تتحدث عن {_quoted(subjects)}"
    return "، و".join(told[reason] for reason in reasons)


FIGURES_TITLE: Final = "الأرقام"
PEOPLE_TITLE: Final = "الشخصيات"
ORGANISATIONS_TITLE: Final = "الجهات"
PLACES_TITLE: Final = "الأماكن"
DATES_TITLE: Final = "التواريخ والأوقات"
QUOTES_TITLE: Final = "التصريحات"
SOURCE_TITLE: Final = "من نص الخبر"

NO_FIGURES: Final = "لم يذكر الخبر أرقامًا."
NO_PEOPLE: Final = "لم أجد في الخبر أشخاصًا بأسمائهم."
NO_ORGANISATIONS: Final = "لم أجد في الخبر جهات بأسمائها."
NO_PLACES: Final = "لم أجد في الخبر أماكن بأسمائها."
NO_DATES: Final = "لم أجد في الخبر تواريخ أو أوقاتًا."
NO_QUOTES: Final = "لم أجد في الخبر تصريحات."
NO_SOURCE: Final = "لم أجب عن سؤال بعد؛ اسأل عن الخبر أولًا، مثلًا بالأمر /summary."
NOTHING_SAID: Final = "لم أجد في الخبر أقوالًا لهذا الشخص."


def nobody_called(name: str) -> Html:
    """Say that the article names no such person."""
    return Html(f"لا أجد في الخبر شخصًا باسم {bold(name)}. الأسماء كلها في /who.")


def several_called(name: str, full_names: Sequence[str]) -> Html:
    """Say that a name means more than one person."""
    names = "، ".join(bold(full) for full in full_names)
    return Html(
        f"في الخبر أكثر من شخص باسم {bold(name)}: {names}. اكتب «من» ثم الاسم كاملًا."
    )


SAID_TITLE: Final = "الأقوال"
ALIASES: Final = "صيغ أخرى للاسم"

MODIFIERS: Final = {
    "approx": "نحو",
    "at_least": "ما لا يقل عن",
    "more_than": "أكثر من",
    "at_most": "ما لا يزيد على",
    "less_than": "أقل من",
}
DIRECTIONS: Final = {"up": "ارتفاع", "down": "انخفاض"}
ENDS: Final = {"from": "من", "to": "إلى"}
UNKNOWN_SPEAKER: Final = "لم يُذكر القائل"
DENIAL: Final = "بالنفي"
THAT_WORDS: Final = ("أن", "بأن", "إن")
SPEECH_PREPOSITIONS: Final = ("إلى", "على", "عن", "من")
"""Words between a verb of saying and what was said."""
DENYING_VERBS: Final = (
    "نفى",
    "نفت",
    "نفوا",
    "نفيا",
    "نفتا",
    "ينفي",
    "تنفي",
    "نافيا",
    "نافية",
)
"""Verbs that say by themselves that something is denied."""
_CURRENCIES: Final = {
    "USD": "الدولار الأمريكي",
    "CAD": "الدولار الكندي",
    "AUD": "الدولار الأسترالي",
    "EGP": "الجنيه المصري",
    "GBP": "الجنيه الإسترليني",
    "SDG": "الجنيه السوداني",
    "SAR": "الريال السعودي",
    "QAR": "الريال القطري",
    "OMR": "الريال العماني",
    "YER": "الريال اليمني",
    "IRR": "الريال الإيراني",
    "KWD": "الدينار الكويتي",
    "BHD": "الدينار البحريني",
    "JOD": "الدينار الأردني",
    "IQD": "الدينار العراقي",
    "DZD": "الدينار الجزائري",
    "TND": "الدينار التونسي",
    "LYD": "الدينار الليبي",
    "AED": "الدرهم الإماراتي",
    "MAD": "الدرهم المغربي",
    "SYP": "الليرة السورية",
    "LBP": "الليرة اللبنانية",
    "TRY": "الليرة التركية",
    "JPY": "الين الياباني",
    "INR": "الروبية الهندية",
    "PKR": "الروبية الباكستانية",
}


def inferred_currency(code: str | None) -> str | None:
    """Say which currency a bare name was taken for; None where it has no good name."""
    name = _CURRENCIES.get(code or "")
    return f"يُرجَّح أن المقصود {name}" if name else None


# ----------------------------------------------------------------------- articles

NO_ARTICLES: Final = "لا أخبار محفوظة بعد. أرسل نص خبر من 60 كلمة فأكثر."


def articles_title(total: int) -> str:
    """Head the list of articles."""
    return f"الأخبار المحفوظة: {_ARTICLES.counted(total)}"


ARTICLES_A_PAGE: Final = 8
CURRENT_MARK: Final = "◂"


def now_current(title: str) -> Html:
    """Confirm the choice of an article."""
    return Html(f"صار الخبر الحالي: {bold(title)}")


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

SENTENCE_NOUNS: Final[dict[str, int | None]] = {
    "جملة": 1,
    "جملتين": 2,
    "جملتان": 2,
    "جمل": None,
    "سطر": 1,
    "سطرا": 1,
    "سطرين": 2,
    "سطران": 2,
    "أسطر": None,
    "سطور": None,
    "نقطة": 1,
    "نقطتين": 2,
    "نقاط": None,
}
"""Words for what a summary's size is counted in, with the number that they imply."""
OTHER_LENGTHS: Final[dict[str, Length]] = {
    "أقصر": "short",
    "مختصر": "short",
    "مختصرا": "short",
    "موجز": "short",
    "أطول": "long",
    "مفصل": "long",
    "مفصلا": "long",
}
SUMMARY_FILLERS: Final = (
    *("عن", "حول", "بشأن", "بخصوص", "في", "من", "على", "لي", "إلى", "كل", "كله"),
    *("ما", "فيما", "مما", "يخص", "يتعلق", "المتعلق", "المتعلقة", "الخاص", "الخاصة"),
    *("قيل", "ورد", "جاء", "ذكر", "كتب", "يقول", "قال", "ذا", "هذا", "هذه", "الآن"),
    *("الخبر", "خبر", "المقال", "مقال", "النص", "نص", "الموضوع", "موضوع", "الجزء"),
    *("ملخص", "ملخصا", "الملخص", "تلخيص", "نسخة", "النسخة", "شكل", "بشكل", "طول"),
    *("فقط", "فضلك", "سمحت", "لو", "رجاء", "أرجوك", "أريد", "أعطني", "كامل", "كاملا"),
    *("جديد", "آخر", "أخرى", "مرة", "أكثر", "أقل"),
    *("الذي", "التي", "يتحدث", "تتحدث", "يتكلم", "تتكلم", "يتناول", "تتناول"),
)
"""Words round a size, a length or a subject that say nothing by themselves."""
ATTACHED_TO_SUBJECTS: Final = {"بال": "ال", "لل": "ال"}
"""«ما يتعلق بالنفط» is about «النفط»."""

# ----------------------------------------------------------------------- schedules

NAME_PARTICLES: Final = ("بن", "ابن", "بنت", "آل", "أبو", "السيد", "السيدة")
"""Parts of a name, and words before it, that people leave out when they ask."""
ARTICLE: Final = "ال"
AND: Final = "و"
LIST_MARK: Final = "،"
SENTENCE_MARKS: Final = "؟?!.،:"

CANCEL_WORDS: Final = ("إلغاء", "ألغ", "ألغي", "احذف", "حذف", "امسح", "أوقف", "إيقاف")
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
MORNING_WORDS: Final = (*("صباحا", "صباح", "الصباح", "الصبح", "ص", "فجرا", "الفجر"),)
NOON_WORDS: Final = ("ظهرا", "الظهر")
EVENING_WORDS: Final = ("مساء", "مساءا", "المساء", "م", "عصرا", "العصر")
NIGHT_WORDS: Final = ("ليلا", "الليل", "بالليل")
DAY_NAMES: Final = {
    **{name: number for number, name in enumerate(DAYS)},
    **{name.removeprefix("ال"): number for number, name in enumerate(DAYS)},
    "الثلاثا": 1,
    "الاربعا": 2,
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
    "• هنا كل يوم: «موعد 08:00»\n"
    "• في قناة: «موعد @channel 18:30»\n"
    "• في أيام بعينها: «موعد 07:00 الأحد-الخميس»\n"
    "• بتوقيت آخر: «موعد 09:00 بتوقيت القاهرة»\n"
    "وللإلغاء: «موعد إلغاء 1»"
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
    return f"الموعد {number}، {target}: {when}"


def schedule_made(target: str, when: str) -> Html:
    """Confirm a new schedule."""
    where = plain(target if target == HERE else f"في {target}")
    return Html(
        f"سيُنشر الموجز {where}: {plain(when)}. ولا يُنشر شيء إن لم تَرِد أخبار جديدة."
    )


def schedule_cancelled(number: int) -> str:
    """Confirm a cancellation."""
    return f"أُلغي الموعد {number}."


def cancel(number: int) -> str:
    """Label the button that cancels a schedule."""
    return f"إلغاء الموعد {number}"


def next_slot(value: dt.datetime) -> str:
    """Say when a schedule is next due."""
    return f"النشر القادم: {moment(value)}"


SCHEDULE_STOPPED: Final = (
    "متوقف لأني لا أستطيع النشر؛ أعد إليّ حق النشر ثم أضف الموعد من جديد"
)
POST_STATES: Final[dict[PostState, str]] = {
    "queued": "في الانتظار",
    "sending": "قيد الإرسال",
    "sent": "نُشر",
    "unknown": "لم يتأكد وصوله، ولن يُعاد إرساله كي لا يتكرر",
    "missed": "فات موعده ولم يُنشر",
    "failed": "تعذّر نشره",
}


def last_post(value: dt.datetime, states: Iterable[PostState]) -> str:
    """Say what became of the last digest, in the words of POST_STATES."""
    told = "، ".join(dict.fromkeys(POST_STATES[state] for state in states))
    return f"موعد {moment(value)}: {told}"


# -------------------------------------------------------------------------- digest


def digest_title(value: dt.date) -> str:
    """Head a digest."""
    return f"موجز {day(value)}"


NOTHING_NEW: Final = "لا أخبار جديدة للموجز القادم."


def source_name(source: str, title: str = "") -> str:
    """Name where an article comes from; by its title where nothing else is known."""
    return source or (f"{PASTED_SOURCE} («{title}»)" if title else PASTED_SOURCE)


def source_mark(number: int) -> str:
    """Mark a line of a digest with the source that it is from."""
    return f"[{number}]"


def digest_sources(names: Sequence[str]) -> str:
    """Say where a digest's story comes from, each source with its mark.

    >>> digest_sources(["قناة"]), digest_sources(["قناة", "صحيفة"])
    ('المصدر: قناة', 'المصدران: [1] قناة، [2] صحيفة')
    """
    if len(names) == 1:
        return f"المصدر: {names[0]}"
    head = "المصدران" if len(names) == 2 else "المصادر"
    marked = (f"{source_mark(n)} {name}" for n, name in enumerate(names, 1))
    return f"{head}: {'، '.join(marked)}"


KEY_FIGURE: Final = "الرقم الأبرز:"


PASTED_SOURCE: Final = "نص أُرسل إلى البوت"
SAMPLE_SOURCE: Final = "خبر تجريبي من «موجز»"

# -------------------------------------------------------------------------- errors

UNEXPECTED: Final = "حدث خطأ غير متوقع وسجّلتُه؛ أعد المحاولة بعد قليل."
TOO_SHORT: Final = (
    "لم أفهم طلبك، وهو أقصر من أن يكون خبرًا؛ أرسل خبرًا لا يقل عن 60 كلمة، أو اختر "
    "أمرًا من /help."
)
NO_TEXT: Final = (
    "لا أقرأ هنا إلا النص؛ الصق نص الخبر في رسالة، أو حوّل منشورًا فيه نصه، "
    "أو أرسله ملفًا نصيًا بصيغة txt."
)
NO_ARABIC: Final = "لا أقرأ إلا الأخبار العربية؛ أرسل خبرًا بالعربية."
OLD_BUTTON: Final = "هذا الزر لم يعد صالحًا؛ اطلب الجواب من جديد."


_ERRORS: Final[dict[type[errors.BotError], str]] = {
    errors.NoArticle: ("لا أجد هذا الخبر؛ أرسل نصه أو اختر غيره من /articles."),
    errors.UnreadableFile: (
        "لا أستطيع قراءة هذا الملف؛ احفظه نصًا بترميز UTF-8 ثم أرسله من جديد."
    ),
    errors.TextTooLong: "النص أطول مما أستطيع حفظه؛ أرسل الخبر وحده دون غيره.",
    errors.StorageUnavailable: (
        "لا أستطيع الوصول إلى الأخبار المحفوظة الآن؛ أعد المحاولة بعد قليل."
    ),
    errors.BadTime: (
        "لم أفهم الموعد؛ اكتب مثلًا «موعد 08:00»، وللإلغاء «موعد إلغاء 1»."
    ),
    errors.TooManySchedules: (
        "بلغت هذه المحادثة الحد الأقصى للمواعيد؛ ألغِ واحدًا منها ثم أعد المحاولة."
    ),
    errors.NoSuchChannel: (
        "لا أجد هذه القناة؛ تأكد من اسمها وأضفني إليها مشرفًا ثم أعد المحاولة."
    ),
    errors.AskerNotAdministrator: (
        "هذا الطلب للمشرفين وحدهم؛ اطلبه من أحد مشرفي المجموعة أو القناة."
    ),
    errors.BotNotAdministrator: (
        "لست مشرفًا هناك؛ اجعلني مشرفًا مع حق النشر ثم أعد المحاولة."
    ),
    errors.NoSuchSchedule: "لا موعد بهذا الرقم؛ المواعيد كلها في /schedule.",
}


def error(problem: errors.BotError) -> str:
    """Say what happened and what to do next, in one sentence."""
    return _ERRORS.get(type(problem), UNEXPECTED)


# -------------------------------------------------------- the chat in the terminal

TERMINAL_TITLE: Final = "موجز"
TERMINAL_WELCOME: Final = (
    "محادثة محلية مع «موجز». اكتب أمرًا مثل /summary أو كلمة مثل «أرقام»، أو الصق نص "
    "خبر، أو اضغط زرًا برقمه هكذا: #1. للخروج: Ctrl-D"
)
TERMINAL_CONNECT: Final = (
    "للعمل على تلغرام: اطلب رمزًا من @BotFather، واكتبه في ملف .env هكذا: "
    "MUJAZ_TOKEN=الرمز، ثم شغّل: uv run mujaz"
)

# ------------------------------------------------------- the chat page in the browser

PLAYGROUND_CONNECT: Final = (
    "افتح العنوان في المتصفح لتحادث «موجز». للخروج: Ctrl-C\n\n" + TERMINAL_CONNECT
)

PLAYGROUND_READER: Final = "قارئ"
PLAYGROUND_CHANNEL: Final = "موجز الصباح"
PLAYGROUND_GROUP: Final = "قراء الأخبار"

PAGE: Final = {
    "title": "موجز: تجربة محلية",
    "brand": "موجز",
    "local": "تجربة محلية لا يخرج منها شيء إلى الشبكة",
    "chats": "المحادثات",
    "bot": "بوت",
    "channel": "قناة",
    "group": "مجموعة",
    "messages": "الرسائل",
    "unread": "رسائل لم تُقرأ",
    "what": "ماذا يستطيع هذا البوت؟",
    "start": "ابدأ",
    "commands": "الأوامر",
    "keyboard": "لوحة الأزرار",
    "attach": "أرفق",
    "attach_file": "أرسل ملفًا",
    "file": "ملف",
    "forward": "أرسل خبرًا محوّلًا",
    "forward_to_bot": "حوّل إلى البوت",
    "forward_source": "من قناة",
    "forward_source_example": "وكالة الأنباء",
    "forward_date": "تاريخ النشر",
    "forward_text": "نص الخبر",
    "forwarded_from": "محوّلة من",
    "write": "اكتب رسالة أو الصق نص خبر",
    "write_post": "اكتب منشورًا في القناة",
    "send": "أرسل",
    "cancel": "إلغاء",
    "close": "أغلق",
    "typing": "يكتب…",
    "sends_photo": "يرسل صورة…",
    "sends_file": "يرسل ملفًا…",
    "edited": "عُدّلت",
    "more": "اعرض المزيد",
    "less": "اعرض أقل",
    "hidden": "نص مخفي، اضغط لإظهاره",
    "copied": "نُسخ",
    "photo": "صورة",
    "latest": "إلى آخر الرسائل",
    "empty": "لا رسائل هنا بعد",
    "clock": "ساعة التجربة",
    "clock_why": "قدّم الساعة فيصل الموجز الذي حان موعده.",
    "clock_hour": "بعد ساعة",
    "clock_six": "بعد 6 ساعات",
    "clock_day": "بعد يوم",
    "clock_at": "إلى الساعة",
    "clock_move": "قدّم الساعة",
    "in_zone": "بتوقيت",
    "theme": "المظهر",
    "theme_auto": "المظهر: كالجهاز",
    "theme_light": "المظهر: فاتح",
    "theme_dark": "المظهر: داكن",
    "guide": "كيف يصل الموجز إلى هنا؟",
    "guide_article": "أرسل خبرًا إلى البوت.",
    "guide_article_do": "أرسل خبرًا للتجربة",
    "guide_schedule": "اطلب موجزًا هنا كل صباح.",
    "guide_schedule_do": "موعد",
    "guide_clock": "قدّم الساعة إلى الموعد.",
    "failed": "تعذّر ذلك؛ أعد المحاولة.",
    "lost": "انقطع الاتصال بالبرنامج؛ شغّله من جديد: uv run mujaz",
}
"""The wording of the playground's page, by the name of its place there."""
