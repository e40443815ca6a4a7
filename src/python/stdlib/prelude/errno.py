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
    '115|EINPROGRESS|Operation now in progress|125|ECANCELED|Operation canceled|'
    '42|ENOMSG|No message of desired type|43|EIDRM|Identifier removed|44|ECHRNG|Channel number out of range|45|EL2NSYNC|Level 2 not synchronized'
    '|46|EL3HLT|Level 3 halted|47|EL3RST|Level 3 reset|48|ELNRNG|Link number out of range|49|EUNATCH|Protocol driver not attached'
    '|50|ENOCSI|No CSI structure available|51|EL2HLT|Level 2 halted|52|EBADE|Invalid exchange|53|EBADR|Invalid request descriptor'
    '|54|EXFULL|Exchange full|55|ENOANO|No anode|56|EBADRQC|Invalid request code|57|EBADSLT|Invalid slot|59|EBFONT|Bad font file format'
    '|60|ENOSTR|Device not a stream|61|ENODATA|No data available|62|ETIME|Timer expired|63|ENOSR|Out of streams resources'
    '|64|ENONET|Machine is not on the network|65|ENOPKG|Package not installed|66|EREMOTE|Object is remote|67|ENOLINK|Link has been severed'
    '|68|EADV|Advertise error|69|ESRMNT|Srmount error|70|ECOMM|Communication error on send|71|EPROTO|Protocol error'
    '|72|EMULTIHOP|Multihop attempted|73|EDOTDOT|RFS specific error|74|EBADMSG|Bad message|76|ENOTUNIQ|Name not unique on network'
    '|77|EBADFD|File descriptor in bad state|78|EREMCHG|Remote address changed|79|ELIBACC|Can not access a needed shared library'
    '|80|ELIBBAD|Accessing a corrupted shared library|81|ELIBSCN|.lib section in a.out corrupted'
    '|82|ELIBMAX|Attempting to link in too many shared libraries|83|ELIBEXEC|Cannot exec a shared library directly'
    '|84|EILSEQ|Invalid or incomplete multibyte or wide character|85|ERESTART|Interrupted system call should be restarted'
    '|86|ESTRPIPE|Streams pipe error|87|EUSERS|Too many users|94|ESOCKTNOSUPPORT|Socket type not supported'
    '|96|EPFNOSUPPORT|Protocol family not supported|100|ENETDOWN|Network is down|102|ENETRESET|Network dropped connection on reset'
    '|108|ESHUTDOWN|Cannot send after transport endpoint shutdown|109|ETOOMANYREFS|Too many references: cannot splice|116|ESTALE|Stale file handle'
    '|117|EUCLEAN|Structure needs cleaning|118|ENOTNAM|Not a XENIX named type file|119|ENAVAIL|No XENIX semaphores available'
    '|120|EISNAM|Is a named type file|121|EREMOTEIO|Remote I/O error|122|EDQUOT|Disk quota exceeded|123|ENOMEDIUM|No medium found'
    '|124|EMEDIUMTYPE|Wrong medium type|126|ENOKEY|Required key not available|127|EKEYEXPIRED|Key has expired|128|EKEYREVOKED|Key has been revoked'
    '|129|EKEYREJECTED|Key was rejected by service|130|EOWNERDEAD|Owner died|131|ENOTRECOVERABLE|State not recoverable'
    '|132|ERFKILL|Operation not possible due to RF-kill').split('|')
for _i in range(0, len(_more), 3):
    _NAMES[int(_more[_i])], _TEXTS[int(_more[_i])] = _more[_i + 1], _more[_i + 2]
errorcode = _NAMES | {35: 'EDEADLOCK'}
for _n, _name in _NAMES.items():
    globals()[_name] = _n
EWOULDBLOCK, EDEADLOCK, EOPNOTSUPP = 11, 35, 95


def strerror(code):
    return _TEXTS.get(code, 'Unknown error %d' % code)
