"""The demo: a catalogue, people, a bank that moves no money, and a window on the post."""
