"""Commands and buttons, one file each."""
