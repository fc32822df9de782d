"""Updates brought to the bot, where it has told an address of this machine."""

import asyncio
import ssl
from collections import defaultdict
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

import httpx

from bot.playground.memory import JsonObject, Parameters, RefusalError
from bot.playground.updates import Updates

_SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
_HERE = {"localhost", "127.0.0.1", "::1"}
_CONNECTIONS = 40  # at once, where the bot tells no number
_PATIENCE = 60.0  # seconds that the bot may take to answer
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 60.0  # seconds before another try

Reply = Callable[[str, JsonObject], Awaitable[object]]


class Webhook:
    """Brings what waits to the bot's address, until it takes it.

    Updates of one chat come in their order, those of different chats at once.

    Args:
        updates: What waits.
        reply: Carries out a request that the bot writes into its answer.
        clock: Seconds since 1970.
    """

    def __init__(
        self, updates: Updates, reply: Reply, clock: Callable[[], float]
    ) -> None:
        self._updates = updates
        self._reply = reply
        self._clock = clock
        self._set: JsonObject = {}
        self._failure: JsonObject = {}
        self._delivery: asyncio.Task[None] | None = None

    @property
    def is_set(self) -> bool:
        """Whether there is an address."""
        return bool(self._set)

    def info(self) -> JsonObject:
        """Answer getWebhookInfo."""
        told: JsonObject = {
            "url": self._set.get("url", ""),
            "has_custom_certificate": "certificate" in self._set,
            "pending_update_count": len(self._updates),
        }
        if self._set:
            host = urlsplit(self._set["url"]).hostname
            told["ip_address"] = "::1" if host == "::1" else "127.0.0.1"
            told["max_connections"] = self._connections
        if self._updates.allowed:
            told["allowed_updates"] = self._updates.allowed
        return told | self._failure

    async def set(self, parameters: Parameters) -> bool:
        """Answer setWebhook; an empty address takes it away.

        Raises:
            RefusalError: It is no address of this machine, or shows no certificate.
        """
        url = parameters["url"]
        if url and urlsplit(url).hostname not in _HERE:
            raise RefusalError(
                400, "Bad Request: bad webhook: only addresses of this machine are met"
            )
        _trusting(parameters)
        await self.delete(parameters)
        if "allowed_updates" in parameters:
            self._updates.allow(parameters["allowed_updates"])
        if url:
            self._set = dict(parameters)
            self._delivery = asyncio.create_task(self._deliver_all())
        return True

    async def delete(self, parameters: Parameters) -> bool:
        """Answer deleteWebhook."""
        delivery = self._delivery
        self.close()
        if delivery is not None:
            await asyncio.gather(delivery, return_exceptions=True)
        self._set, self._failure = {}, {}
        if parameters.get("drop_pending_updates"):
            self._updates.drop()
        return True

    def close(self) -> None:
        """Bring nothing more."""
        if self._delivery is not None:
            self._delivery.cancel()
            self._delivery = None

    @property
    def _connections(self) -> int:
        count: int = self._set.get("max_connections", _CONNECTIONS)
        return count

    async def _deliver_all(self) -> None:
        """Bring each update as it comes."""
        taken: set[int] = set()
        order: defaultdict[object, asyncio.Lock] = defaultdict(asyncio.Lock)
        places = asyncio.Semaphore(self._connections)
        async with (
            httpx.AsyncClient(
                timeout=_PATIENCE, verify=_trusting(self._set), trust_env=False
            ) as client,
            asyncio.TaskGroup() as deliveries,
        ):

            async def bring(update: JsonObject) -> None:
                async with order[_chat(update)], places:
                    await self._bring(client, update)
                taken.discard(update["update_id"])

            while True:
                self._updates.arrived.clear()
                for update in self._updates:
                    if update["update_id"] not in taken:
                        taken.add(update["update_id"])
                        deliveries.create_task(bring(update))
                await self._updates.arrived.wait()

    async def _bring(self, client: httpx.AsyncClient, update: JsonObject) -> None:
        """Bring one update, again and again until the bot takes it."""
        pause = _FIRST_PAUSE
        while update["update_id"] in self._updates:
            failure = await self._tried(client, update)
            if failure is None:
                self._updates.done(update["update_id"])
                continue  # once more where it comes twice
            self._failure = {
                "last_error_date": int(self._clock()),
                "last_error_message": failure,
            }
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def _tried(self, client: httpx.AsyncClient, update: JsonObject) -> str | None:
        """Bring one update once; return what went wrong, None: nothing."""
        secret = self._set.get("secret_token")
        headers = {_SECRET: secret} if secret else {}
        try:
            got = await client.post(self._set["url"], json=update, headers=headers)
        except httpx.ConnectError:
            return "Connection refused"
        except httpx.TimeoutException:
            return "Read timeout expired"
        except httpx.TransportError:
            return "Connection closed"
        if not got.is_success:
            status = f"{got.status_code} {got.reason_phrase}".strip()
            return f"Wrong response from the webhook: {status}"
        await self._heed(got)
        return None

    async def _heed(self, got: httpx.Response) -> None:
        """Carry out what the answer asks for; whether that is done, no one tells."""
        try:
            asked = got.json()
        except ValueError:
            return
        if isinstance(asked, dict) and isinstance(asked.get("method"), str):
            await self._reply(asked.pop("method"), asked)


def _trusting(parameters: Parameters) -> ssl.SSLContext:
    """Return whom to trust: on this machine, nobody vouches but the bot itself.

    Raises:
        RefusalError: The bot's certificate is none.
    """
    trusted = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if "certificate" in parameters:
        try:
            content = parameters["certificate"].content.decode("ascii")
            trusted.load_verify_locations(cadata=content)
        except (UnicodeDecodeError, ssl.SSLError) as error:
            raise RefusalError(
                400, "Bad Request: bad webhook: can't read the certificate"
            ) from error
    return trusted


def _chat(update: JsonObject) -> object:
    """Return what an update has its order in: its chat, or else who caused it."""
    [body] = (value for name, value in update.items() if name != "update_id")
    message = body.get("message") if "data" in body else body
    chat = (message or {}).get("chat") or body.get("from") or {}
    return chat.get("id")
