# syntax=docker/dockerfile:1
# One image for every process: api, worker, department, and the commands that prepare, copy and restore the database (docs/operations.md).
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund
RUN NX_TUI=false NX_DAEMON=false npx nx run-many -t build -p @pukar/server @pukar/console @pukar/speech --outputStyle=static
RUN node tools/speech/dist/make-prompts.js

# What runs needs a fraction of what builds.
FROM build AS production
RUN rm -rf node_modules && npm ci --omit=dev --ignore-scripts --no-audit --no-fund -w @pukar/server \
 && find apps libs tools -type d -name src -not -path '*/node_modules/*' -prune -exec rm -rf {} +

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=production /app/package.json ./
COPY --from=production /app/node_modules ./node_modules
COPY --from=production /app/libs ./libs
COPY --from=production /app/apps/server ./apps/server
COPY --from=production /app/apps/console/dist ./apps/console/dist
COPY --from=production /app/tools/speech/prompts ./tools/speech/prompts
# Volumes take the owner of the folder that they are mounted on.
RUN install -d -o node -g node -m 0700 /data/recordings /data/audit /data/backups
USER node
ENV PROMPTS_DIR=/app/tools/speech/prompts RECORDINGS_DIR=/data/recordings
# The process is named by whoever starts the image; alone it says what it needs and ends.
CMD ["node", "--enable-source-maps", "apps/server/dist/bundle/api.js"]
