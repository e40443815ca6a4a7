# Which members of an archive are let out of it, and how they are changed before.
import os as _os
from _tar_members import TarError


class FilterError(TarError):
    def __init__(self, tarinfo, text):
        self.tarinfo = tarinfo
        super().__init__(text)


class AbsolutePathError(FilterError):
    def __init__(self, tarinfo):
        super().__init__(tarinfo, f'member {tarinfo.name!r} has an absolute path')


class OutsideDestinationError(FilterError):
    def __init__(self, tarinfo, path):
        self._path = path
        super().__init__(tarinfo, f'{tarinfo.name!r} would be extracted to {path!r}, which is outside the destination')


class SpecialFileError(FilterError):
    def __init__(self, tarinfo):
        super().__init__(tarinfo, f'{tarinfo.name!r} is a special file')


class AbsoluteLinkError(FilterError):
    def __init__(self, tarinfo):
        super().__init__(tarinfo, f'{tarinfo.name!r} is a link to an absolute path')


class LinkOutsideDestinationError(FilterError):
    def __init__(self, tarinfo, path):
        self._path = path
        super().__init__(tarinfo, f'{tarinfo.name!r} would link to {path!r}, which is outside the destination')


def _changes(member, path, for_data):
    """What a filter changes of a member, or why it refuses it."""
    name, new = member.name, {}
    if name.startswith(('/', _os.sep)):
        name = new['name'] = member.path.lstrip('/' + _os.sep)
    if _os.path.isabs(name):
        raise AbsolutePathError(member)
    inside = _os.path.realpath(path)
    target = _os.path.realpath(_os.path.join(inside, name))
    if _os.path.commonpath([target, inside]) != inside:
        raise OutsideDestinationError(member, target)
    mode = member.mode
    if mode is not None:
        mode &= 0o755
        if for_data:
            if member.isreg() or member.islnk():
                mode = (mode if mode & 0o100 else mode & ~0o111) | 0o600
            elif not (member.isdir() or member.issym()):
                raise SpecialFileError(member)
            else:
                mode = None
        if mode != member.mode:
            new['mode'] = mode
    if for_data:
        new.update({k: None for k in ('uid', 'gid', 'uname', 'gname') if getattr(member, k) is not None})
        if member.islnk() or member.issym():
            if _os.path.isabs(member.linkname):
                raise AbsoluteLinkError(member)
            start = _os.path.join(inside, _os.path.dirname(name)) if member.issym() else inside
            target = _os.path.realpath(_os.path.join(start, member.linkname))
            if _os.path.commonpath([target, inside]) != inside:
                raise LinkOutsideDestinationError(member, target)
    return new


def fully_trusted_filter(member, dest_path):
    return member


def tar_filter(member, dest_path):
    new = _changes(member, dest_path, False)
    return member.replace(**new, deep=False) if new else member


def data_filter(member, dest_path):
    new = _changes(member, dest_path, True)
    return member.replace(**new, deep=False) if new else member


for _class in (FilterError, AbsolutePathError, OutsideDestinationError, SpecialFileError, AbsoluteLinkError, LinkOutsideDestinationError):
    _class.__module__ = 'tarfile'
