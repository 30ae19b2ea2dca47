# Builds with the development tools; ships Node, the emitted JavaScript, the page and the production dependencies alone: no shell, no npm.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
RUN npm ci
COPY src ./src
COPY adapters ./adapters
RUN npm run build && npm run build:page && npm prune --omit=dev && mkdir /data

# Run it with a read-only file system: docker run --read-only --tmpfs /tmp -v diagnose401:/data -p 4010:4010 --env-file .env diagnose401
FROM gcr.io/distroless/nodejs24-debian12:nonroot
WORKDIR /app
ENV NODE_ENV=production NODE_COMPILE_CACHE=/tmp/compile-cache HOST=0.0.0.0 PORT=4010 STORE=sqlite:/data/diagnose401.sqlite
COPY --from=build /app/package.json ./package.json
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build --chown=nonroot:nonroot /data /data
VOLUME /data
EXPOSE 4010
USER nonroot
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["/nodejs/bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/nodejs/bin/node", "--max-semi-space-size=8", "dist/adapters/main.js"]
