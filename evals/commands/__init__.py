"""The commands of incident-evals, one file each; a command is imported when it is called."""
