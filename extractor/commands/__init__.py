"""The commands of incidents, one file each; a command is imported when it is called."""
