"""What a library holds beside its bundled content: the user's notes, cases, packs and imports."""
