"""The library room: what the library holds, the user's own work, and its care."""
