"""What tells how much a sentence matters, and how much each sign weighs.

The signs are in `features`, their weights in `weights`, the program that learned them
in `learning`; `MODEL.md` says from what, and how well it went.
"""
