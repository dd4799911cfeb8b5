"""Packs of case studies: reading, checking and unpacking folders of YAML."""
