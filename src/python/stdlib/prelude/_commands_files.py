# As `_commands`: the programs about files.
import os
from _commands import options, out, tell


def ls(args):
    found, paths = options(args, 'a1Ard')
    status, files, folders = 0, [], []
    for path in paths or ['.']:
        if not os.path.lexists(path):
            tell("ls: cannot access '%s': No such file or directory" % path)
            status = 2
        elif os.path.isdir(path) and 'd' not in found:
            folders.append(path)
        else:
            files.append(path)
    backwards = 'r' in found
    for path in sorted(files, reverse=backwards):
        out(path + '\n')
    for i, path in enumerate(sorted(folders, reverse=backwards)):
        if len(paths) > 1:
            out('%s%s:\n' % ('\n' if i or files else '', path))
        names = [n for n in os.listdir(path) if 'a' in found or 'A' in found or n[0] != '.'] + (['.', '..'] if 'a' in found else [])
        for name in sorted(names, reverse=backwards):
            out(name + '\n')
    return status


def rm(args):
    found, paths = options(args, 'rRfvd')
    status = 0
    if not paths and 'f' not in found:
        tell("rm: missing operand\nTry 'rm --help' for more information.")
        return 1
    for path in paths:
        try:
            if os.path.isdir(path) and not os.path.islink(path):
                if not ('r' in found or 'R' in found):
                    tell("rm: cannot remove '%s': Is a directory" % path)
                    status = 1
                    continue
                import shutil
                shutil.rmtree(path)
            else:
                os.unlink(path)
        except FileNotFoundError:
            if 'f' in found:
                continue
            tell("rm: cannot remove '%s': No such file or directory" % path)
            status = 1
        except OSError as e:
            tell("rm: cannot remove '%s': %s" % (path, e.strerror))
            status = 1
    return status


def _each(paths, act, complaint):
    """Does it to each path; 1 where one could not be."""
    status = 0
    for path in paths:
        try:
            act(path)
        except OSError as e:
            tell("%s '%s': %s" % (complaint, path, e.strerror))
            status = 1
    return status


def mkdir(args):
    found, paths = options(args, 'p')
    make = (lambda path: os.makedirs(path, exist_ok=True)) if 'p' in found else os.mkdir
    return _each(paths, make, 'mkdir: cannot create directory')


def rmdir(args):
    return _each(options(args, '')[1], os.rmdir, 'rmdir: failed to remove')


def touch(args):
    def renew(path):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o666))
        os.utime(path)

    return _each(options(args, 'am')[1], renew, 'touch: cannot touch')


def _two_or_more(args, letters):
    found, paths = options(args, letters)
    name = args[0]
    if not paths:
        tell("%s: missing file operand\nTry '%s --help' for more information." % (name, name))
        raise SystemExit(1)
    if len(paths) == 1:
        tell("%s: missing destination file operand after '%s'\nTry '%s --help' for more information." % (name, paths[0], name))
        raise SystemExit(1)
    into = paths.pop()
    if len(paths) > 1 and not os.path.isdir(into):
        tell("%s: target '%s' is not a directory" % (name, into))
        raise SystemExit(1)
    return found, [(p, os.path.join(into, os.path.basename(p.rstrip('/'))) if os.path.isdir(into) else into) for p in paths]


def cp(args):
    import shutil
    status = 0
    found, pairs = _two_or_more(args, 'rRpa')
    for path, to in pairs:
        try:
            if not os.path.isdir(path):
                os.stat(path)
                shutil.copyfile(path, to)
                shutil.copymode(path, to)
            elif found:
                shutil.copytree(path, to, dirs_exist_ok=True)
            else:
                tell("cp: -r not specified; omitting directory '%s'" % path)
                status = 1
        except OSError as e:
            what = "cannot stat '%s'" % path if e.filename == path else "cannot create regular file '%s'" % to
            tell('cp: %s: %s' % (what, e.strerror))
            status = 1
    return status


def mv(args):
    status = 0
    for path, to in _two_or_more(args, 'f')[1]:
        try:
            os.lstat(path)
        except OSError as e:
            tell("mv: cannot stat '%s': %s" % (path, e.strerror))
            status = 1
            continue
        try:
            os.rename(path, to)
        except OSError as e:
            tell("mv: cannot move '%s' to '%s': %s" % (path, to, e.strerror))
            status = 1
    return status


def ln(args):
    status = 0
    found, pairs = _two_or_more(args, 'sf')
    for path, to in pairs:
        try:
            if 'f' in found and os.path.lexists(to):
                os.unlink(to)
            os.symlink(path, to) if 's' in found else os.link(path, to)
        except OSError as e:
            tell("ln: failed to create %s link '%s': %s" % ('symbolic' if 's' in found else 'hard', to, e.strerror))
            status = 1
    return status


def chmod(args):
    words = args[1:]
    if len(words) < 2:
        tell("chmod: missing operand\nTry 'chmod --help' for more information.")
        return 1
    status = 0
    for path in words[1:]:
        try:
            os.chmod(path, _mode(words[0], os.stat(path).st_mode & 0o7777))
        except OSError as e:
            tell("chmod: cannot access '%s': %s" % (path, e.strerror))
            status = 1
    return status


def _mode(text, mode):
    if text.isdigit():
        return int(text, 8)
    for part in text.split(','):
        i = 0
        while part[i] in 'ugoa':
            i += 1
        who, op, what = part[:i] or 'a', part[i], part[i + 1:]
        bits = sum({'r': 4, 'w': 2, 'x': 1}[c] for c in what)
        whose = sum({'u': bits << 6, 'g': bits << 3, 'o': bits, 'a': bits * 0o111}[c] for c in set(who))
        whole = sum({'u': 0o700, 'g': 0o070, 'o': 0o007, 'a': 0o777}[c] for c in set(who))
        mode = mode | whose if op == '+' else mode & ~whose if op == '-' else mode & ~whole | whose
    return mode


def basename(args):
    name = args[1].rstrip('/').rpartition('/')[2] or '/'
    if len(args) > 2 and name != args[2]:
        name = name.removesuffix(args[2])
    out(name + '\n')
    return 0


def dirname(args):
    for path in args[1:]:
        out((os.path.dirname(path.rstrip('/')) or ('/' if path[:1] == '/' else '.')) + '\n')
    return 0


def pwd(args):
    out(os.getcwd() + '\n')
    return 0
