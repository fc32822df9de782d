"""`mujaz`, as it runs on Telegram but for the server's address; see test_polling.py.

polling_program.py BASE_URL
"""

import functools
import sys

from bot import cli, running

if __name__ == "__main__":
    base_url = sys.argv.pop()
    running.run_on_telegram = functools.partial(
        running.run_on_telegram, base_url=base_url
    )
    cli.main()
