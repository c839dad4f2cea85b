"""The option --registry, which every command has."""

import inspect
from collections.abc import Callable
from functools import wraps

from ..settings import give_registry
from .options import Registry

NAME = "registry"


def with_registry(command: Callable[..., object]) -> Callable[..., object]:
    """Give a command the option --registry, in front of --json where it has that.

    A command that takes the files itself, such as one that hands them to other
    processes, is given them as well.
    """
    signature = inspect.signature(command)
    own = NAME in signature.parameters

    @wraps(command)
    def registered(*args: object, **options: object) -> object:
        files = options.get(NAME) if own else options.pop(NAME, None)
        give_registry(tuple(files) if isinstance(files, list) else ())
        return command(*args, **options)

    if not own:
        added = inspect.Parameter(
            NAME, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Registry
        )
        registered.__signature__ = _with(signature, added)  # type: ignore[attr-defined]
        registered.__annotations__ = {**command.__annotations__, NAME: Registry}
    return registered


def _with(signature: inspect.Signature, added: inspect.Parameter) -> inspect.Signature:
    parameters = list(signature.parameters.values())
    at = next(
        (n for n, one in enumerate(parameters) if one.name == "json"), len(parameters)
    )
    if at < len(parameters) and parameters[at].kind is not added.kind:
        added = added.replace(kind=parameters[at].kind)
    return signature.replace(parameters=[*parameters[:at], added, *parameters[at:]])
