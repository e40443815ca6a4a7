_LIST = (
    'EPERM|Operation not permitted|ENOENT|No such file or directory|ESRCH|No such process|EINTR|Interrupted system call|EIO|Input/output error|'
    'ENXIO|No such device or address|E2BIG|Argument list too long|ENOEXEC|Exec format error|EBADF|Bad file descriptor|ECHILD|No child processes|'
    'EAGAIN|Resource temporarily unavailable|ENOMEM|Cannot allocate memory|EACCES|Permission denied|EFAULT|Bad address|ENOTBLK|Block device required|'
    'EBUSY|Device or resource busy|EEXIST|File exists|EXDEV|Invalid cross-device link|ENODEV|No such device|ENOTDIR|Not a directory|'
    'EISDIR|Is a directory|EINVAL|Invalid argument|ENFILE|Too many open files in system|EMFILE|Too many open files|ENOTTY|Inappropriate ioctl for device|'
    'ETXTBSY|Text file busy|EFBIG|File too large|ENOSPC|No space left on device|ESPIPE|Illegal seek|EROFS|Read-only file system|EMLINK|Too many links|'
    'EPIPE|Broken pipe|EDOM|Numerical argument out of domain|ERANGE|Numerical result out of range|EDEADLK|Resource deadlock avoided|'
    'ENAMETOOLONG|File name too long|ENOLCK|No locks available|ENOSYS|Function not implemented|ENOTEMPTY|Directory not empty|'
    'ELOOP|Too many levels of symbolic links').split('|')
_TEXTS = {i // 2 + 1: _LIST[i + 1] for i in range(0, len(_LIST), 2)}
_NAMES = {i // 2 + 1: _LIST[i] for i in range(0, len(_LIST), 2)}
_more = (
    '75|EOVERFLOW|Value too large for defined data type|88|ENOTSOCK|Socket operation on non-socket|89|EDESTADDRREQ|Destination address required|'
    '90|EMSGSIZE|Message too long|91|EPROTOTYPE|Protocol wrong type for socket|92|ENOPROTOOPT|Protocol not available|'
    '93|EPROTONOSUPPORT|Protocol not supported|95|ENOTSUP|Operation not supported|97|EAFNOSUPPORT|Address family not supported by protocol|'
    '98|EADDRINUSE|Address already in use|99|EADDRNOTAVAIL|Cannot assign requested address|101|ENETUNREACH|Network is unreachable|'
    '103|ECONNABORTED|Software caused connection abort|104|ECONNRESET|Connection reset by peer|105|ENOBUFS|No buffer space available|'
    '106|EISCONN|Transport endpoint is already connected|107|ENOTCONN|Transport endpoint is not connected|110|ETIMEDOUT|Connection timed out|'
    '111|ECONNREFUSED|Connection refused|112|EHOSTDOWN|Host is down|113|EHOSTUNREACH|No route to host|114|EALREADY|Operation already in progress|'
    '115|EINPROGRESS|Operation now in progress|125|ECANCELED|Operation canceled').split('|')
for _i in range(0, len(_more), 3):
    _NAMES[int(_more[_i])], _TEXTS[int(_more[_i])] = _more[_i + 1], _more[_i + 2]
errorcode = dict(_NAMES)
for _n, _name in _NAMES.items():
    globals()[_name] = _n
EWOULDBLOCK, EDEADLOCK, EOPNOTSUPP = 11, 35, 95


def strerror(code):
    return _TEXTS.get(code, 'Unknown error %d' % code)
