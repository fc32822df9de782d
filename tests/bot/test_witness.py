"""What the bot asks of Telegram, compared with the Bot API's specification."""

import pytest

from bot.articles.sample import sample
from bot.handlers import COMMANDS
from tests.bot.conftest import Say
from tests.bot.fakes import CHANNEL, GROUP, Telegram
from tests.bot.specification import needs_specification, problems_of_request

_PRESSES = 25


async def press_everything(say: Say, telegram: Telegram) -> None:
    """Press each button with another label that has been shown, and those behind it."""
    pressed: set[str] = set()
    for _ in range(_PRESSES):
        shown = {label for one in telegram.sent for label in one.labels}
        new = sorted(
            label
            for label in shown - pressed
            if any(
                button.label == label for one in telegram.sent for button in one.buttons
            )
        )
        if not new:
            return
        pressed.add(new[0])
        await say.press(new[0])


@needs_specification
async def test_every_field_that_the_bot_sends_is_one_of_the_specification(
    say: Say, telegram: Telegram
) -> None:
    await say(sample().text)
    for number, command in enumerate(COMMANDS):
        await say(f"/{command.name}")
        # in one group, twenty messages would have to do for a minute
        group = GROUP | {"id": GROUP["id"] - number}
        telegram.memory.add(group)
        await say(f"/{command.name}", chat=group)
    await say(f"/schedule @{CHANNEL['username']} 08:00")
    await press_everything(say, telegram)
    await say("كلام")

    methods = {method for method, _ in telegram.calls}
    assert methods >= {
        "answerCallbackQuery",
        "editMessageText",
        "getMe",
        "sendMessage",
        "setMyCommands",
        "setMyDescription",
        "setMyShortDescription",
    }
    problems = {
        problem
        for method, parameters in telegram.calls
        for problem in problems_of_request(method, parameters)
    }
    assert problems == set()


@needs_specification
@pytest.mark.parametrize(
    ("parameters", "problem"),
    [
        ({"chat_id": 1}, "sendMessage.text is missing"),
        ({"chat_id": 1, "text": 5}, "sendMessage.text is no String: 5"),
        ({"chat_id": 1, "text": "أ", "silent": True}, "sendMessage.silent is unknown"),
        (
            {"chat_id": 1, "text": "أ", "entities": [{"type": "bold", "offset": 0}]},
            "sendMessage.entities[0].length is missing",
        ),
    ],
)
def test_the_witness_sees_a_wrong_request(
    parameters: dict[str, object], problem: str
) -> None:
    assert problem in problems_of_request("sendMessage", parameters)
