"""The error tree.

IncidentsError
├── UsageError          the command cannot start: an option, a path, a model name, a missing key (exit 2)
├── ArticleError        one article cannot be read or asked about; it ends as ``failed``, the others go on
└── RunError            the run itself cannot go on (exit 1)
    ├── CredentialsError    the provider rejects the key
    ├── QuotaError          the provider's account has no quota left
    └── StorageError        the output cannot be written

Every message is one line that names the value, the place and the fix.
"""


class IncidentsError(Exception):
    """Whatever this program raises on purpose."""


class UsageError(IncidentsError):
    """The command cannot start as it was given."""


class ArticleError(IncidentsError):
    """One article cannot be read or asked about."""


class RunError(IncidentsError):
    """The run itself cannot go on."""


class CredentialsError(RunError):
    """The provider rejects the key."""


class QuotaError(RunError):
    """The provider's account has no quota left."""


class StorageError(RunError):
    """The output cannot be written."""
