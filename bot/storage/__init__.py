"""Rows: tables, and functions that take a connection and return model values."""
