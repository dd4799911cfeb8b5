"""The user's own: the tray, saved work, small choices."""
