"""What holds for every test."""

import os

# tests start the program over and over; where the machine forbids to keep compiled
# modules, each start would compile every library anew, which is two thirds of it
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
