// One address for several processes that do the same: requests go round, a WebSocket stays where it was opened.
import http from 'node:http';
import net from 'node:net';

const ASKED_EVERY_MS = 500;
const HOP_BY_HOP = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade'];

/**
 * @param {{ port: number, host?: string, targets: readonly number[], ready: string }} options `ready`: the path at which a process says whether it may be sent work.
 * A request that a process did not take (it is not there) goes to the next; what it took is its own, whatever becomes of it.
 */
export async function balance({ port, host = '127.0.0.1', targets, ready }) {
  const processes = targets.map((target) => ({ port: target, isReady: true, agent: new http.Agent({ keepAlive: true, maxSockets: 1_000 }) }));
  let turn = 0;
  /** In the order in which they are tried: the ready ones first, beginning with whose turn it is. */
  const inTurn = () => {
    turn = (turn + 1) % processes.length;
    const round = [...processes.slice(turn), ...processes.slice(0, turn)];
    return [...round.filter(({ isReady }) => isReady), ...round.filter(({ isReady }) => !isReady)];
  };
  const asking = setInterval(() => { for (const one of processes) void isReady(one.port, ready).then((answer) => { one.isReady = answer; }); }, ASKED_EVERY_MS);

  const server = http.createServer((request, response) => forward(request, response, inTurn()));
  server.keepAliveTimeout = 65_000;
  server.on('upgrade', (request, socket, head) => join(request, socket, head, inTurn()));
  const sockets = new Set();
  server.on('connection', (socket) => { sockets.add(socket); socket.once('close', () => sockets.delete(socket)); });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    close: async () => {
      clearInterval(asking);
      for (const { agent } of processes) agent.destroy();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Whether a process may be sent work; whoever does not say so in time may not. */
async function isReady(port, path) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(ASKED_EVERY_MS * 3) }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.ok ?? false;
}

const withoutHops = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)));
const isNotThere = (error) => error.code === 'ECONNREFUSED';
/** A connection that was kept, and that its process closed in this moment: nothing was taken of what was sent on it. */
const wasClosedBefore = (error, upstream) => upstream.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');

function forward(request, response, [target, ...others]) {
  const upstream = http.request({ port: target.port, host: '127.0.0.1', agent: target.agent, method: request.method, path: request.url, headers: withoutHops(request.headers) }, (answer) => {
    response.writeHead(answer.statusCode, withoutHops(answer.headers));
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  upstream.on('error', (error) => {
    if (response.headersSent) return response.destroy();
    const hasBody = Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
    if (others.length > 0 && (isNotThere(error) || (wasClosedBefore(error, upstream) && !hasBody))) return forward(request, response, others);
    response.writeHead(502, { 'content-type': 'text/plain' }).end('The process that answers did not.');
  });
  response.once('close', () => { if (!response.writableFinished) upstream.destroy(); });
  // The body is read once somebody takes it: it can be given to the next where nobody did.
  upstream.once('socket', (socket) => {
    if (!socket.connecting) request.pipe(upstream);
    else socket.once('connect', () => request.pipe(upstream));
  });
}

/** Bytes both ways between a browser's socket and that of one process, as long as both last. */
function join(request, socket, head, [target, ...others]) {
  const upstream = net.connect(target.port, '127.0.0.1');
  let isJoined = false;
  upstream.once('connect', () => {
    isJoined = true;
    const headers = request.rawHeaders.reduce((lines, word, at) => (at % 2 === 0 ? [...lines, `${word}: ${request.rawHeaders[at + 1]}`] : lines), []);
    upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
    upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  upstream.on('error', () => {
    if (!isJoined && others.length > 0) join(request, socket, head, others);
    else socket.destroy();
  });
  upstream.once('close', () => { if (isJoined) socket.destroy(); });
  socket.on('error', () => upstream.destroy());
  socket.once('close', () => upstream.destroy());
}
