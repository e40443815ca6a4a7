# Trees of files as one file, and back: what `shutil` gives out of that.
import os
import stat
import sys


def _owner(name, look_up):
    """The number of a user or group; none of one that is not known."""
    try:
        return None if name is None else look_up(name)[2]
    except KeyError:
        return None


def _folder_for(path, dry_run, logger):
    folder = os.path.dirname(path)
    if folder and not os.path.exists(folder):
        if logger is not None:
            logger.info('creating %s', folder)
        if not dry_run:
            os.makedirs(folder)


_KINDS = {None: '', 'gzip': 'gz', 'bzip2': 'bz2', 'xz': 'xz'}


def _make_tarball(base_name, base_dir, compress='gzip', verbose=0, dry_run=0, owner=None, group=None, logger=None, root_dir=None):
    import grp
    import pwd
    import tarfile
    if compress not in _KINDS:
        raise ValueError("bad value for 'compress', or compression format not supported : {0}".format(compress))
    kind = _KINDS[compress]
    archive = base_name + '.tar' + (kind and '.' + kind)
    _folder_for(archive, dry_run, logger)
    if logger is not None:
        logger.info('Creating tar archive')
    uid, gid = _owner(owner, pwd.getpwnam), _owner(group, grp.getgrnam)

    def owned(member):
        if gid is not None:
            member.gid, member.gname = gid, group
        if uid is not None:
            member.uid, member.uname = uid, owner
        return member

    if not dry_run:
        with tarfile.open(archive, 'w|' + kind) as tar:
            tar.add(base_dir if root_dir is None else os.path.join(root_dir, base_dir), base_dir, filter=owned)
    return archive if root_dir is None else os.path.abspath(archive)


def _make_zipfile(base_name, base_dir, verbose=0, dry_run=0, logger=None, owner=None, group=None, root_dir=None):
    import zipfile
    archive = base_name + '.zip'
    _folder_for(base_name, dry_run, logger)
    if logger is not None:
        logger.info("creating '%s' and adding '%s' to it", archive, base_dir)
    if not dry_run:
        with zipfile.ZipFile(archive, 'w', compression=zipfile.ZIP_DEFLATED) as f:
            for path, name in _tree(base_dir, root_dir):
                f.write(path, name)
                if logger is not None:
                    logger.info("adding '%s'", path)
    return archive if root_dir is None else os.path.abspath(archive)


def _tree(base_dir, root_dir):
    """Each path to be added, and its name in the archive."""
    name = os.path.normpath(base_dir)
    top = os.path.normpath(base_dir if root_dir is None else os.path.join(root_dir, base_dir))
    if name != os.curdir:
        yield top, name
    for folder, folders, files in os.walk(top):
        below = os.path.normpath(folder if root_dir is None else os.path.relpath(folder, root_dir))
        for n in sorted(folders):
            yield os.path.join(folder, n), os.path.join(below, n)
        for n in files:
            path = os.path.normpath(os.path.join(folder, n))
            if os.path.isfile(path):
                yield path, os.path.join(below, n)


_make_tarball.supports_root_dir = _make_zipfile.supports_root_dir = True
_formats = {
    'tar': (_make_tarball, [('compress', None)], 'uncompressed tar file'), 'gztar': (_make_tarball, [('compress', 'gzip')], "gzip'ed tar-file"),
    'zip': (_make_zipfile, [], 'ZIP file'), 'bztar': (_make_tarball, [('compress', 'bzip2')], "bzip2'ed tar-file"),
    'xztar': (_make_tarball, [('compress', 'xz')], "xz'ed tar-file")}


def get_archive_formats():
    return sorted([(name, row[2]) for name, row in _formats.items()])


def register_archive_format(name, function, extra_args=None, description=''):
    extra_args = [] if extra_args is None else extra_args
    if not callable(function):
        raise TypeError('The %s object is not callable' % function)
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError('extra_args needs to be a sequence')
    if any([not isinstance(row, (tuple, list)) or len(row) != 2 for row in extra_args]):
        raise TypeError('extra_args elements are : (arg_name, value)')
    _formats[name] = function, extra_args, description


def unregister_archive_format(name):
    del _formats[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None, logger=None):
    sys.audit('shutil.make_archive', base_name, format, root_dir, base_dir)
    if format not in _formats:
        raise ValueError("unknown archive format '%s'" % format)
    make, more, _ = _formats[format]
    options = {'dry_run': dry_run, 'logger': logger, 'owner': owner, 'group': group, **dict(more)}
    base_dir = os.curdir if base_dir is None else base_dir
    if root_dir is None:
        return make(base_name, base_dir, **options)
    if not stat.S_ISDIR(os.stat(root_dir).st_mode):
        raise NotADirectoryError(20, 'Not a directory', root_dir)
    if getattr(make, 'supports_root_dir', False):
        return make(os.fspath(base_name), base_dir, root_dir=root_dir, **options)
    # It looks only where it is: go there for so long.
    here, base_name = os.getcwd(), os.path.abspath(base_name)
    if logger is not None:
        logger.debug("changing into '%s'", root_dir)
    if not dry_run:
        os.chdir(root_dir)
    try:
        return make(base_name, base_dir, **options)
    finally:
        if logger is not None:
            logger.debug("changing back to '%s'", here)
        os.chdir(here)


def _unpack_tarfile(filename, extract_dir, *, filter=None):
    import tarfile
    from shutil import ReadError
    try:
        archive = tarfile.open(filename)
    except tarfile.TarError:
        raise ReadError('%s is not a compressed or uncompressed tar file' % filename)
    with archive:
        archive.extractall(extract_dir, filter=filter)


def _unpack_zipfile(filename, extract_dir):
    import zipfile
    from shutil import ReadError, copyfileobj
    if not zipfile.is_zipfile(filename):
        raise ReadError('%s is not a zip file' % filename)
    with zipfile.ZipFile(filename) as archive:
        for info in archive.infolist():
            name = info.filename
            # Nothing goes elsewhere.
            if name.startswith('/') or '..' in name:
                continue
            target = os.path.join(extract_dir, *name.split('/'))
            if os.path.dirname(target):
                os.makedirs(os.path.dirname(target), exist_ok=True)
            if not name.endswith('/'):
                with archive.open(name) as source, open(target, 'wb') as f:
                    copyfileobj(source, f)


_unpackers = {
    'tar': (['.tar'], _unpack_tarfile, [], 'uncompressed tar file'), 'zip': (['.zip'], _unpack_zipfile, [], 'ZIP file'),
    'gztar': (['.tar.gz', '.tgz'], _unpack_tarfile, [], "gzip'ed tar-file"), 'bztar': (['.tar.bz2', '.tbz2'], _unpack_tarfile, [], "bzip2'ed tar-file"),
    'xztar': (['.tar.xz', '.txz'], _unpack_tarfile, [], "xz'ed tar-file")}


def get_unpack_formats():
    return sorted([(name, row[0], row[3]) for name, row in _unpackers.items()])


def register_unpack_format(name, extensions, function, extra_args=None, description=''):
    taken = {extension: other for other, row in _unpackers.items() for extension in row[0]}
    for extension in extensions:
        if extension in taken:
            from shutil import RegistryError
            raise RegistryError('%s is already registered for "%s"' % (extension, taken[extension]))
    if not callable(function):
        raise TypeError('The registered function must be a callable')
    _unpackers[name] = extensions, function, extra_args or [], description


def unregister_unpack_format(name):
    del _unpackers[name]


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    sys.audit('shutil.unpack_archive', filename, extract_dir, format)
    extract_dir, filename = os.fspath(os.getcwd() if extract_dir is None else extract_dir), os.fspath(filename)
    if format is None:
        format = next((name for name, row in _unpackers.items() if filename.endswith(tuple(row[0]))), None)
        if format is None:
            from shutil import ReadError
            raise ReadError("Unknown archive format '{0}'".format(filename))
    elif format not in _unpackers:
        raise ValueError("Unknown unpack format '{0}'".format(format))
    _, unpack, more, _ = _unpackers[format]
    unpack(filename, extract_dir, **dict(more), **({} if filter is None else {'filter': filter}))
