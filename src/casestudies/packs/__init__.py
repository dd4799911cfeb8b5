"""Packs: folders of plain YAML, or such a folder zipped, read with suspicion and checked whole."""
