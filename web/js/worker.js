// Offline copy.
