"""Settings: every name documented, every mistake one clear line."""

import re
from pathlib import Path

import pytest

from bot.errors import BadSettings
from bot.settings import Settings, load

EXAMPLE = Path(__file__).parents[2] / ".env.example"


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Run in an empty folder, with none of our names in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"MUJAZ_{name}".upper(), raising=False)


def test_the_example_names_every_setting_and_no_other() -> None:
    """A setting that nobody can find is none."""
    named = re.findall(r"^(MUJAZ_\w+)=", EXAMPLE.read_text("utf-8"), re.MULTILINE)

    assert sorted(named) == sorted(f"MUJAZ_{n}".upper() for n in Settings.model_fields)


def test_the_example_shows_the_defaults() -> None:
    """Copied as it is, the example changes nothing."""
    assert load(EXAMPLE) == load()


def test_the_environment_and_the_file_are_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The environment goes before the file."""
    file = tmp_path / ".env"
    file.write_text("MUJAZ_TIMEZONE=Africa/Cairo\nMUJAZ_DIGEST_ARTICLES=3\nOTHER=1\n")
    monkeypatch.setenv("MUJAZ_DIGEST_ARTICLES", "5")

    settings = load(file)

    assert (settings.timezone, settings.digest_articles) == ("Africa/Cairo", 5)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("MUJAZ_TOKN=1:a", "unknown setting MUJAZ_TOKN"),
        ("MUJAZ_TIMEZONE=Asia/Nowhere", "bad value of MUJAZ_TIMEZONE: no time zone"),
        ("MUJAZ_TIMEZONE=../etc", "bad value of MUJAZ_TIMEZONE"),
        ("MUJAZ_DIGEST_ARTICLES=0", "bad value of MUJAZ_DIGEST_ARTICLES"),
        ("MUJAZ_DIGEST_MAX_AGE=soon", "bad value of MUJAZ_DIGEST_MAX_AGE"),
        ("MUJAZ_DATABASE_URL=mysql://x/y", "bad value of MUJAZ_DATABASE_URL"),
        ("MUJAZ_TOKEN=hello-world", "bad value of MUJAZ_TOKEN: no token"),
        ("MUJAZ_TOKEN='1:a b'", "bad value of MUJAZ_TOKEN: no token"),
        ("MUJAZ_LOG_LEVEL=LOUD", "bad value of MUJAZ_LOG_LEVEL"),
    ],
)
def test_a_mistake_stops_the_start_with_one_line(
    line: str, told: str, tmp_path: Path
) -> None:
    """The line names the setting and never repeats a value that may be secret."""
    file = tmp_path / ".env"
    file.write_text(line + "\n")

    with pytest.raises(BadSettings) as problem:
        load(file)

    assert str(problem.value).startswith(told)
    assert "\n" not in str(problem.value)


def test_a_mistake_in_the_environment_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unknown names are unknown wherever they stand."""
    monkeypatch.setenv("MUJAZ_COLOUR", "teal")

    with pytest.raises(BadSettings, match="unknown setting MUJAZ_COLOUR"):
        load()


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """Half-decoded settings would be guessed ones."""
    file = tmp_path / ".env"
    file.write_bytes(b"MUJAZ_TIMEZONE=\xff\xfe\n")

    with pytest.raises(BadSettings, match="UTF-8"):
        load(file)


def test_the_token_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the settings' text nor their repr holds it."""
    monkeypatch.setenv("MUJAZ_TOKEN", "12345:secret")

    settings = load()

    assert "secret" not in f"{settings!r} {settings}"
    assert settings.token is not None
    assert settings.token.get_secret_value() == "12345:secret"
