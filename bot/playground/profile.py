"""What the bot says of itself: its commands, name and descriptions."""

import json
from collections.abc import Callable

from bot.playground.memory import JsonObject, Memory, Parameters

Tell = Callable[[Memory, Parameters], JsonObject]

_DEFAULT = {"type": "default"}


def set_commands(memory: Memory, parameters: Parameters) -> bool:
    """Set the menu of a scope and language."""
    memory.profile[_menu(parameters)] = list(parameters["commands"])
    memory.tell("bot", shown(memory))
    return True


def get_commands(memory: Memory, parameters: Parameters) -> list[JsonObject]:
    """Tell the menu of exactly a scope and language."""
    commands: list[JsonObject] = memory.profile.get(_menu(parameters), [])
    return commands


def delete_commands(memory: Memory, parameters: Parameters) -> bool:
    """Let a scope and language have no menu of its own."""
    memory.profile.pop(_menu(parameters), None)
    memory.tell("bot", shown(memory))
    return True


def set_line(name: str) -> Callable[[Memory, Parameters], bool]:
    """Return what sets the line of this name, as «description»; empty takes it away."""

    def set_(memory: Memory, parameters: Parameters) -> bool:
        key = _line(name, parameters)
        if parameters.get(name):
            memory.profile[key] = parameters[name]
        else:
            memory.profile.pop(key, None)
        memory.tell("bot", shown(memory))
        return True

    return set_


def get_line(name: str) -> Tell:
    """Return what tells the line of this name, in a language or else in none."""

    def get(memory: Memory, parameters: Parameters) -> JsonObject:
        usual = memory.bot["first_name"] if name == "name" else ""
        return {
            name: memory.profile.get(
                _line(name, parameters), memory.profile.get(name, usual)
            )
        }

    return get


def shown(memory: Memory) -> JsonObject:
    """Return what people see of the profile: the usual menu and the description."""
    return {
        "commands": get_commands(memory, {}),
        "description": memory.profile.get("description", ""),
        "short_description": memory.profile.get("short_description", ""),
    }


def _menu(parameters: Parameters) -> str:
    scope = json.dumps(parameters.get("scope") or _DEFAULT, sort_keys=True)
    return f"commands {scope} {parameters.get('language_code', '')}"


def _line(name: str, parameters: Parameters) -> str:
    return f"{name} {parameters.get('language_code', '')}".rstrip()
