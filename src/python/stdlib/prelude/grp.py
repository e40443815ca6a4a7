# `grp`: the groups of the simulated machine. Source: the library reference, "grp".
_FIELDS = ('gr_name', 'gr_passwd', 'gr_gid', 'gr_mem')


class struct_group(tuple):
    n_fields = n_sequence_fields = 4
    n_unnamed_fields = 0
    __match_args__ = _FIELDS

    def __repr__(self):
        return 'grp.struct_group(' + ', '.join(['%s=%r' % pair for pair in zip(_FIELDS, self)]) + ')'


def _field(n):
    return property(lambda self: self[n])


for _n, _name in enumerate(_FIELDS):
    setattr(struct_group, _name, _field(_n))
_groups = [struct_group(('root', 'x', 0, [])), struct_group(('guest', 'x', 1000, []))]


def getgrall():
    return list(_groups)


def getgrgid(id):
    if not isinstance(id, int):
        raise TypeError('gid should be integer, not ' + type(id).__name__)
    for group in _groups:
        if group.gr_gid == id:
            return group
    raise KeyError('getgrgid(): gid not found: %d' % id)


def getgrnam(name):
    for group in _groups:
        if group.gr_name == name:
            return group
    raise KeyError('getgrnam(): name not found: %r' % name)
