# Options of sockets. Methods of `_socket.socket`.
import _kernel
import _socket
from _socket import (IPPROTO_IPV6, IPV6_TCLASS, IPV6_UNICAST_HOPS, IPV6_V6ONLY, SO_ACCEPTCONN, SO_DOMAIN, SO_ERROR,
                     SO_LINGER, SO_PROTOCOL, SO_RCVBUF, SO_REUSEADDR, SO_SNDBUF, SO_TYPE)


def setsockopt(self, level, optname, value, optlen=None, /):
    if level == 1 and optname == SO_REUSEADDR:
        _kernel.sockopt(self._fd, 0, int(value))
    elif level == IPPROTO_IPV6 and optname == IPV6_V6ONLY and self._family == 10:
        _kernel.sockopt(self._fd, 6, int(value))
    else:
        _kernel.sockname(self._fd, False)
        if not isinstance(value, int) and value is not None:
            value = bytes(_socket._view(value))
        if level == 1 and not 0 < optname < 84:
            raise OSError(92, 'Protocol not available')
        if level not in (0, 1, 6, 17, 41) or level != 1 and self._family == 1:
            raise OSError(95, 'Operation not supported') if self._family == 1 else OSError(92, 'Protocol not available')
        self._more[level, optname] = value
        if level == IPPROTO_IPV6 and optname in (IPV6_UNICAST_HOPS, IPV6_TCLASS):
            from _socket_messages import set_head
            set_head(self, optname, value)


def getsockopt(self, level, optname, buflen=0, /):
    if not 0 <= buflen <= 1024:
        raise OSError('getsockopt buflen out of range')
    value = self._option(level, optname)
    data = value if isinstance(value, bytes) else int(value or 0).to_bytes(4, 'little', signed=True)
    return data[:buflen] if buflen else int.from_bytes(data[:4], 'little', signed=True)


def _option(self, level, optname):
    if level == 1 and optname in (SO_REUSEADDR, SO_ERROR, SO_RCVBUF, SO_SNDBUF, SO_ACCEPTCONN) and (level, optname) not in self._more:
        return _kernel.sockopt(self._fd, {2: 0, 4: 1, 8: 2, 7: 3, 30: 4}[optname], None)
    if level == IPPROTO_IPV6 and optname == IPV6_V6ONLY and self._family == 10:
        return _kernel.sockopt(self._fd, 6, None)
    _kernel.sockname(self._fd, False)
    if level == 1 and optname == SO_TYPE:
        return self._type
    if level == 1 and optname in (SO_DOMAIN, SO_PROTOCOL):
        return self._family if optname == SO_DOMAIN else (6 if self._type == 1 else 17) if self._family != 1 else 0
    if level not in (0, 1, 6, 17, 41):
        raise OSError(95, 'Operation not supported')
    if level == 1 and not 0 < optname < 84:
        raise OSError(92, 'Protocol not available')
    value = self._more.get((level, optname), bytes(8) if (level, optname) == (1, SO_LINGER) else 64 if (level, optname) == (IPPROTO_IPV6, IPV6_UNICAST_HOPS) else 0)
    return value * 2 if level == 1 and optname in (SO_RCVBUF, SO_SNDBUF) else value
