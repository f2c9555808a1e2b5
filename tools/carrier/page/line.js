/** The phone's line to the carrier: one WebSocket, opened again when it breaks. */

const AGAIN_MS = 1500;

/** Opens the line of a number. `on.event` gets what the carrier says, `on.down` is told when it cannot be reached. */
export function openLine(number, on) {
  let socket;
  let isClosed = false;
  let timer;

  const connect = () => {
    const target = new URL('/phone', location.href);
    target.protocol = target.protocol.replace('http', 'ws');
    target.searchParams.set('number', number);
    socket = new WebSocket(target);
    socket.onmessage = ({ data }) => on.event(JSON.parse(data));
    socket.onclose = () => {
      if (isClosed) return;
      on.down();
      timer = setTimeout(connect, AGAIN_MS);
    };
  };
  connect();

  return {
    send(command) {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(command));
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      socket.close();
    },
  };
}
