import { loadTables } from "../generators/registry.ts";

// Recipes are made without waiting for the numbers of the built-in tables.
await loadTables();
