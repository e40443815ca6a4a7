# `pwd`: the users of the simulated machine. Source: the library reference, "pwd".
_FIELDS = ('pw_name', 'pw_passwd', 'pw_uid', 'pw_gid', 'pw_gecos', 'pw_dir', 'pw_shell')


class struct_passwd(tuple):
    n_fields = n_sequence_fields = 7
    n_unnamed_fields = 0
    __match_args__ = _FIELDS

    def __repr__(self):
        return 'pwd.struct_passwd(' + ', '.join(['%s=%r' % pair for pair in zip(_FIELDS, self)]) + ')'


def _field(n):
    return property(lambda self: self[n])


for _n, _name in enumerate(_FIELDS):
    setattr(struct_passwd, _name, _field(_n))
_users = [struct_passwd(('root', 'x', 0, 0, 'root', '/root', '/bin/bash')), struct_passwd(('guest', 'x', 1000, 1000, '', '/home/guest', '/bin/sh'))]


def getpwall():
    return list(_users)


def getpwuid(uid, /):
    if not isinstance(uid, int):
        raise TypeError('uid should be integer, not ' + type(uid).__name__)
    for user in _users:
        if user.pw_uid == uid:
            return user
    raise KeyError('getpwuid(): uid not found: %d' % uid)


def getpwnam(name, /):
    if not isinstance(name, str):
        raise TypeError('getpwnam() argument must be str, not ' + type(name).__name__)
    for user in _users:
        if user.pw_name == name:
            return user
    raise KeyError('getpwnam(): name not found: %r' % name)
