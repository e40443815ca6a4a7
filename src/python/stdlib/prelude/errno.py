_NAMES = {1: 'EPERM', 2: 'ENOENT', 3: 'ESRCH', 4: 'EINTR', 5: 'EIO', 9: 'EBADF', 10: 'ECHILD', 11: 'EAGAIN', 12: 'ENOMEM', 13: 'EACCES', 17: 'EEXIST',
          20: 'ENOTDIR', 21: 'EISDIR', 22: 'EINVAL', 24: 'EMFILE', 28: 'ENOSPC', 29: 'ESPIPE', 32: 'EPIPE', 33: 'EDOM', 34: 'ERANGE', 35: 'EDEADLK', 39: 'ENOTEMPTY',
          75: 'EOVERFLOW', 98: 'EADDRINUSE', 103: 'ECONNABORTED', 104: 'ECONNRESET', 110: 'ETIMEDOUT', 111: 'ECONNREFUSED', 115: 'EINPROGRESS'}
_TEXTS = {1: 'Operation not permitted', 2: 'No such file or directory', 3: 'No such process', 4: 'Interrupted system call', 9: 'Bad file descriptor',
          10: 'No child processes', 11: 'Resource temporarily unavailable', 12: 'Cannot allocate memory', 13: 'Permission denied', 17: 'File exists',
          20: 'Not a directory', 21: 'Is a directory', 22: 'Invalid argument', 24: 'Too many open files', 28: 'No space left on device', 29: 'Illegal seek',
          32: 'Broken pipe', 39: 'Directory not empty', 98: 'Address already in use', 104: 'Connection reset by peer', 110: 'Connection timed out', 111: 'Connection refused'}
errorcode = dict(_NAMES)
for _n, _name in _NAMES.items():
    globals()[_name] = _n
EWOULDBLOCK = 11


def strerror(code):
    return _TEXTS.get(code, 'Unknown error %d' % code)
