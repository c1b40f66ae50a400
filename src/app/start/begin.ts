import { beforePage } from "./beforePage.ts";

// Here and not by who imports it, so that it is done once, and before the page is.
beforePage();
