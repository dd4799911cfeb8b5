"""The real window on a desktop of its own, heard as a screen reader hears it."""
