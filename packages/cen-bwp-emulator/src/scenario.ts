export { parseScenario, readScenario } from "./scenario/read-scenario.js";
